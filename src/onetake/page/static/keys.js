// Pointing and clicking.
const place = (event, surface) => {
  const box = surface.getBoundingClientRect();
  return clamp(((event.clientX - box.left) / box.width) * data.duration);
};
all(".clock").forEach((surface) => {
  surface.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || phone.matches) return;
    const t = place(event, surface);
    root.style.setProperty("--hover", (t / data.duration).toFixed(5));
    hairs.forEach((hair) => { hair.hidden = false; });
    one("#now").textContent = clock(t) + timecode(t);
    readAll(t);
  });
  surface.addEventListener("pointerleave", () => { hairs.forEach((hair) => { hair.hidden = true; }); show(now, false); });
  surface.addEventListener("click", (event) => {
    const shape = event.target.closest("[data-claim]");
    if (shape) { const first = parse("#claim=" + shape.dataset.claim); if (first) go(first, true, true); return; }
    free();
    seek(place(event, surface));
  });
});
if (scroll) scroll.addEventListener("scroll", () => {
  if (!phone.matches || Math.abs(scroll.scrollLeft - ours) < 1 || (media && !media.paused)) return;
  free();
  show((scroll.scrollLeft / Math.max(sheet.offsetWidth - innerWidth, 1)) * data.duration, false);
  clearTimeout(scroll.settled);
  scroll.settled = setTimeout(() => seek(now, false), 150);
}, { passive: true });
const stage = one("#stage"), closer = one("#closer");
const zoom = () => {
  if (phone.matches) return;
  const near = stage.classList.toggle("closer");
  closer.setAttribute("aria-pressed", String(near));
  closer.textContent = near ? "Look at all of it" : "Look closer";
  scroll.scrollLeft = (now / data.duration) * sheet.offsetWidth - scroll.clientWidth / 2;
};
if (closer) closer.addEventListener("click", zoom);

// Keys.
let keys = true;
const claims = (() => {
  const noted = [...new Set(all(".note[data-claim]").map((n) => n.dataset.claim))].filter((id) => data.claims[id]?.at.length);
  return noted.length ? noted : Object.keys(data.claims).filter((id) => data.claims[id].at.length);
})();
const toClaim = (by) => {
  if (!claims.length) return;
  const at = claims.indexOf(claim);
  const next = at < 0 ? (by > 0 ? 0 : claims.length - 1) : (at + by + claims.length) % claims.length;
  go(parse("#claim=" + claims[next]), false, true);
  say(named(claim) + ": " + data.claims[claim].word + ", " + clock(now));
};
const toShot = (by) => {
  const found = by > 0 ? data.shots.find((t) => t > now + step / 2) : data.shots.findLast((t) => t < now - Math.max(step, 0.3));
  if (found !== undefined) { seek(found); say("Shot " + (data.shots.indexOf(found) + 1) + ", " + clock(now)); }
};
const toFrame = (by) => {
  if (ready()) media.pause();
  // The middle of a frame's time, so that rounding never shows its neighbour.
  seek((Math.floor(now / step + 1e-4) + by + 0.5) * step);
};
const toggle = () => {
  if (!ready()) { say("The film is not here; choose your copy to watch"); return; }
  if (media.paused) { media.playbackRate = 1; media.play().catch(() => {}); } else media.pause();
};
const faster = () => {
  if (!ready() || media.paused) toggle();
  else { media.playbackRate = Math.min(2 * media.playbackRate, 4); say(media.playbackRate + " times as fast"); }
};
const leave = () => {
  if (box && box.classList.contains("docked")) one("#box-close").click();
  else if (claim) { const back = one(`.phrase[data-claim="${claim}"]`); openNote(null); pick("", false); free(); address(); if (back) back.focus({ preventScroll: true }); }
};
const help = one("#help");
const orders = {
  " ": toggle, k: toggle, j: () => { free(); seek(now - 5); }, l: faster,
  ArrowLeft: () => { free(); seek(now - 1); }, ArrowRight: () => { free(); seek(now + 1); },
  ",": () => { free(); toFrame(-1); }, ".": () => { free(); toFrame(1); },
  "[": () => { free(); toShot(-1); }, "]": () => { free(); toShot(1); },
  n: () => toClaim(1), p: () => toClaim(-1), z: zoom, Escape: leave, "?": () => help.showModal(),
  w: () => { const first = claim && parse("#claim=" + claim); if (first) go(first, true, false); else toggle(); },
};
document.addEventListener("keydown", (event) => {
  if (!keys || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  if (event.key === " " && event.target.closest("button, summary, a")) return;
  const order = orders[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!order) return;
  event.preventDefault();
  event.stopPropagation();
  order();
}, true);
one("#help-open").addEventListener("click", () => help.showModal());
one("#help-close").addEventListener("click", () => help.close());
one("#keys-on").addEventListener("change", (event) => {
  keys = event.target.checked;
  try { localStorage.setItem("onetake-keys", keys ? "on" : "off"); } catch { /* a page from a file may have no storage */ }
});
try { keys = localStorage.getItem("onetake-keys") !== "off"; } catch { /* as above */ }
one("#keys-on").checked = keys;

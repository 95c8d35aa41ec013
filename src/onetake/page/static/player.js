// The player, where there is one; while evidence plays and the film has scrolled away it is docked.
const begin = one("#begin"), hairs = all(".hair"), box = one("#box"), hold = one(".hold"), note = one("#film-note");
const ready = () => media && media.readyState > 0 && !media.error;
let posed = false, away = false, dismissed = false;

const show = (t, follow = true) => {
  now = clamp(t);
  root.style.setProperty("--at", (now / data.duration).toFixed(5));
  one("#now").textContent = clock(now) + timecode(now);
  if (hairs.every((hair) => hair.hidden)) readAll(now);
  if (!follow || !scroll || scroll.scrollWidth <= scroll.clientWidth) return;
  const share = now / data.duration;
  if (phone.matches) scroll.scrollLeft = share * (sheet.offsetWidth - innerWidth);
  else if (!media || !media.paused) scroll.scrollLeft = share * sheet.offsetWidth - scroll.clientWidth / 2;
  // Scrolling that the script did itself is no wish of the reader's.
  ours = scroll.scrollLeft;
};
const free = () => { from = until = null; };
// While a still is shown the player has one button; its bar would show the still's time.
const pose = (on) => {
  posed = on;
  media.controls = !on;
  begin.hidden = !on;
};
const seek = (t, follow = true) => {
  if (posed) pose(false);
  show(t, follow);
  if (ready()) media.currentTime = now + data.offset;
  address();
};
const dock = () => {
  if (!box || !media) return;
  const wanted = away && !dismissed && (!media.paused || box.classList.contains("docked"));
  if (wanted === box.classList.contains("docked")) return;
  box.classList.toggle("docked", wanted);
};
const caption = () => {
  one("#caption-words").textContent = claim && Object.hasOwn(data.claims, claim)
    ? named(claim) + (until !== null ? ", " + clock(from) + "\u2013" + clock(until) : "") : one("h1").textContent;
};
const go = (spot, play, into) => {
  pick(spot.claim, into);
  from = spot.end === null ? null : spot.start;
  until = spot.end;
  seek(spot.start);
  caption();
  if (!play) return;
  dismissed = false;
  if (elsewhere) { watchElsewhere(); if (away) box.classList.add("docked"); return; }
  if (ready()) media.play().then(dock).catch(() => say("Press play to watch these seconds"));
  else say(clock(spot.start) + ": the film is not here; choose your copy to watch");
};

// The film's page at YouTube or Vimeo, loaded after a click; evidence then plays there.
let elsewhere = null;
const watchElsewhere = () => {
  const start = Math.floor(now), end = until !== null ? Math.ceil(until) : Math.ceil(data.duration);
  const address = data.video[1].replace("{start}", start).replace("{end}", end);
  if (!elsewhere) {
    elsewhere = make("iframe", undefined, { class: "screen", title: "The film at " + data.video[0], allow: "autoplay; fullscreen", referrerpolicy: "strict-origin-when-cross-origin" });
    if (media) { media.pause(); media.hidden = true; }
    if (begin) begin.hidden = true;
    box.prepend(elsewhere);
  }
  elsewhere.src = address;
  note.hidden = true;
};
if (data.video) one("#elsewhere").addEventListener("click", watchElsewhere);

const watch = media && media.requestVideoFrameCallback
  ? (then) => media.requestVideoFrameCallback((_, frame) => then(frame.mediaTime - data.offset, step))
  : (then) => requestAnimationFrame(() => then(media.currentTime - data.offset, 0));
// `t` is the time of the visible frame, `lasts` its length: the frame at `until` belongs to what follows.
const tick = (t, lasts) => {
  if (media.paused) return;
  show(t);
  if (until !== null && t >= from - step && t + lasts >= until - step / 2) { halt(); return; }
  if (performance.now() - written > 1000 && until === null) address();
  watch(tick);
};
// A busy machine stops late: the picture goes back to the last frame of what was asked for.
const halt = () => {
  media.pause();
  if (media.currentTime - data.offset >= until) media.currentTime = until - step / 2 + data.offset;
};
const missing = () => {
  note.hidden = false;
  // Controls that can play nothing would only say so.
  media.controls = false;
};
const found = () => {
  const length = media.duration - data.offset;
  note.hidden = true;
  media.controls = true;
  if (Math.abs(length - data.duration) > Math.max(0.5, 0.005 * data.duration))
    say("This copy is " + clock(length) + " long, the film that was read is " + clock(data.duration) + ": is it the same cut?");
  if (now > 0) media.currentTime = now + data.offset;
  else if (data.poster && media.videoWidth && !posed) {
    // A frame of the film itself is sharper than the still; the player goes back when it is first used.
    pose(true);
    media.currentTime = data.poster[1] + data.offset;
  }
};
if (media) {
  if (data.poster && media.matches("video")) media.poster = one("#" + data.poster[0] + " image").getAttribute("href");
  media.addEventListener("play", () => {
    if (posed) { pose(false); media.currentTime = now + data.offset; }
    if (until !== null && (now < from - 0.05 || now >= until - step / 2)) {
      if (now < from - 0.05) free(); else seek(from);
    }
    dismissed = false;
    caption();
    dock();
    watch(tick);
  });
  // Where no frame is drawn (a page in the background) the player still reports the time now and then.
  media.addEventListener("timeupdate", () => {
    if (until !== null && !media.paused && media.currentTime - data.offset >= until) halt();
  });
  media.addEventListener("pause", () => { show(media.currentTime - data.offset); address(); });
  media.addEventListener("seeked", () => {
    if (posed) { media.removeAttribute("poster"); return; }
    const t = media.currentTime - data.offset;
    if (until !== null && (t < from - 0.1 || t > until + 0.1)) free();
    show(t);
    address();
  });
  media.addEventListener("error", missing);
  media.addEventListener("loadedmetadata", found);
  // Either may have come before this script listened.
  if (media.error || !media.hasAttribute("src")) missing();
  else if (media.readyState > 0) found();
  one("#copy").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    if (!file) return;
    if (media.src.startsWith("blob:")) URL.revokeObjectURL(media.src);
    media.src = URL.createObjectURL(file);
    if (file.size !== data.bytes) { say("This is not the file that was read; its length is compared"); return; }
    if (!crypto.subtle || file.size > 500e6) { say("A file of the same size as the one that was read"); return; }
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    const same = [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("") === data.sha256;
    say(same ? "This is the very file that was read" : "A file of the same size, but not the one that was read");
  });
  if (hold && "IntersectionObserver" in window)
    new IntersectionObserver((seen) => {
      away = !seen[seen.length - 1].isIntersecting;
      if (!away) box.classList.remove("docked");
      dock();
    }, { threshold: 0.35 }).observe(hold);
  if (begin) begin.addEventListener("click", () => { media.play().catch(() => {}); media.focus({ preventScroll: true }); });
  media.addEventListener("click", () => { if (posed) media.play().catch(() => {}); });
  one("#box-close").addEventListener("click", () => { media.pause(); dismissed = true; dock(); box.classList.remove("docked"); });
  one("#box-back").addEventListener("click", () => { box.classList.remove("docked"); one("#film").scrollIntoView({ behavior: calm.matches ? "auto" : "smooth" }); media.focus({ preventScroll: true }); });
}

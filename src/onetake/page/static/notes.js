// Notes: one at a time opens at its sentence; its seconds are marked on the barcode.
const here = one("#here");
const spot = (id) => {
  here.replaceChildren();
  const found = id && Object.hasOwn(data.claims, id) ? data.claims[id].at : [];
  for (const [start, end] of found) {
    const made = make("i");
    made.style.left = ((100 * start) / data.duration).toFixed(2) + "%";
    made.style.width = ((100 * (end - start)) / data.duration).toFixed(2) + "%";
    here.append(made);
  }
};
const openNote = (note, into) => {
  all(".note.open:not(.slight)").forEach((other) => { if (other !== note) other.classList.remove("open"); });
  all(".phrase").forEach((phrase) => phrase.setAttribute("aria-expanded", String(!!note && phrase.dataset.note === note.id)));
  if (!note) return;
  note.classList.add("open");
  if (into) note.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
};
const pick = (id, into) => {
  claim = id;
  all(".current").forEach((e) => e.classList.remove("current"));
  spot(id);
  if (!id) return;
  all(`[data-claim="${id}"]:is(tr, rect)`).forEach((e) => e.classList.add("current"));
  const notes = all(`.note[data-claim="${id}"]`), open = notes.find((n) => n.classList.contains("open"));
  if (notes.length) openNote(open || notes[0], into);
  else if (into) reveal(one("#claim-" + id));
};
// A row of the claims may be in a closed group.
const reveal = (target) => {
  if (!target) return;
  for (let e = target.parentElement; e; e = e.parentElement) if (e.matches("details")) e.open = true;
  target.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
};
all(".phrase").forEach((phrase) => phrase.setAttribute("aria-expanded", "false"));
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const hash = link.getAttribute("href") || "";
  if (link.dataset.note) {
    event.preventDefault();
    const note = one("#" + link.dataset.note), again = note.classList.contains("open") && link.matches(".phrase");
    if (again) { openNote(null); pick("", false); free(); address(); return; }
    // What is said of a part of the film has evidence of its own.
    const own = one(".seconds", note), first = parse(own ? own.getAttribute("href") : "#claim=" + link.dataset.claim);
    openNote(note, !link.matches(".phrase"));
    if (media && !media.paused) media.pause();
    if (first) go(first, false, false); else pick(link.dataset.claim, false);
    openNote(note, !link.matches(".phrase"));
    return;
  }
  if (/^#claim-/.test(hash)) { event.preventDefault(); pick(link.dataset.claim || hash.slice(7), false); reveal(one(hash)); return; }
  const target = /^#(t|claim)=/.test(hash) ? parse(hash) : null;
  if (!target) return;
  event.preventDefault();
  const play = hash.startsWith("#t=");
  go(target, play, !play);
});
addEventListener("hashchange", () => { const target = parse(location.hash); if (target) go(target, false, true); });

// A citation: film, time range, claim, version.
const citation = (id) => {
  const known = id && Object.hasOwn(data.claims, id) ? data.claims[id] : null, line = known && one("#claim-" + id);
  const span = from !== null && until !== null ? clock(from) + "\u2013" + clock(until) : known && known.at.length && id !== claim ? clock(known.at[0][0]) + "\u2013" + clock(known.at[0][1]) : clock(now);
  const said = known ? " \u201c" + one(".says", line).textContent + "\u201d: " + known.word + ". " + one(".why", line).textContent : "";
  return data.film + ", " + span + timecode(now) + "." + said + " Read by " + data.by + "; SHA-256 " + data.sha256.slice(0, 12) + ". " + location.href;
};
const copyText = async (words, done) => {
  try { await navigator.clipboard.writeText(words); } catch {
    const area = make("textarea", words, { class: "vh" });
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    if (!copied) { prompt("Copy this:", words); return; }
  }
  say(done);
};
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-cite], #cite");
  if (!button) return;
  const id = button.dataset.cite || claim;
  if (button.dataset.cite && id !== claim) { const first = parse("#claim=" + id); if (first) go(first, false, false); }
  copyText(citation(id), "The citation is copied: film, seconds, claim and version");
});

// One clock for the whole page. All times are seconds from the film's first frame; a player counts from the
// file's earliest stream, which starts `offset` seconds earlier.
const data = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;
const one = (what, from = document) => from.querySelector(what);
const all = (what, from = document) => [...from.querySelectorAll(what)];
const media = one("#media"), scroll = one("#scroll"), sheet = one("#sheet"), status = one("#status");
const phone = matchMedia("screen and (max-width: 899px)"), calm = matchMedia("(prefers-reduced-motion: reduce)");
const step = data.rate ? data.rate[1] / data.rate[0] : 0.04;
let now = 0, from = null, until = null, claim = "", written = 0, ours = -1, quiet = 0;
root.classList.add("live");

const clamp = (t) => Math.min(Math.max(t, 0), data.duration);
const brief = (t) => String(Math.round(t * 1000) / 1000);
const clock = (t, places = 1) => {
  const n = 10 ** places, whole = Math.round(Math.max(t, 0) * n), s = Math.floor(whole / n);
  const h = Math.floor(s / 3600), m = Math.floor(s / 60) % 60, two = (x) => String(x).padStart(2, "0");
  return (h ? h + ":" + two(m) : m) + ":" + two(s % 60) + (places ? "." + String(whole % n).padStart(places, "0") : "");
};
// The time code of a moment, where the film has one (SMPTE ST 12-1; `drop` leaves labels out each minute).
const timecode = (t) => {
  if (!data.timecode) return "";
  const [first, over, under, drop] = data.timecode, n = Math.max(1, Math.round(over / under)), out = drop ? n / 15 : 0;
  const day = 86400 * n - 1296 * out, ten = 600 * n - 9 * out, two = (x) => String(x).padStart(2, "0");
  let c = (((first + Math.floor((t * over) / under + 0.05)) % day) + day) % day;
  if (out) c += out * (9 * Math.floor(c / ten) + Math.floor(Math.max(0, (c % ten) - out) / (60 * n - out)));
  const s = Math.floor(c / n);
  return "  " + two(Math.floor(s / 3600)) + ":" + two(Math.floor(s / 60) % 60) + ":" + two(s % 60) + (drop ? ";" : ":") + two(c % n);
};
const say = (words) => {
  status.textContent = words;
  clearTimeout(quiet);
  quiet = setTimeout(() => { status.textContent = ""; }, 4000);
};
const named = (id) => id.replaceAll("-", " ").replace(/^./, (c) => c.toUpperCase());
const make = (tag, words, attributes = {}) => {
  const made = document.createElement(tag);
  if (words !== undefined) made.textContent = words;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

// The address names the moment and the claim: #t=12.4,18.0&claim=one-take, #t=12.4 or #claim=one-take.
const address = () => {
  const span = from !== null && until !== null;
  const t = span ? brief(from) + "," + brief(until) : brief(now);
  const hash = "#t=" + t + (claim ? "&claim=" + claim : "");
  written = performance.now();
  if (hash !== location.hash) try { history.replaceState(null, "", hash); } catch { /* too often, or not allowed here */ }
};
// Evidence shorter than a second, such as a cut, is played with a second on either side.
const around = ([start, end]) => {
  const lead = end - start < 1 ? 1 : 0;
  return { start: clamp(start - lead), end: clamp(end + lead) };
};
const parse = (hash) => {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  const asked = words.get("claim") || "", id = /^[a-z0-9-]{1,80}$/.test(asked) ? asked : "";
  if (words.has("t")) {
    const [start, end] = words.get("t").split(",").map(Number);
    if (!Number.isFinite(start)) return null;
    return { start: clamp(start), end: Number.isFinite(end) && end > start ? Math.min(end, data.duration) : null, claim: id };
  }
  if (!id || !Object.hasOwn(data.claims, id)) return null;
  const at = data.claims[id].at;
  return at.length ? { ...around(at[0]), claim: id } : { start: now, end: null, claim: id };
};

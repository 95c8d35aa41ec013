// Lanes: the value shown at a moment, the table behind each, and the curves of "All measurements".
const lanes = data.lanes.map((lane) => {
  let sum = 0;
  const t = lane.c ? lane.v.map((_, i) => lane.t[0] + i * lane.t[1]) : lane.t.map((d) => (sum += d)), same = lane.v.length === 1 && t.length > 1;
  return { ...lane, t, v: same ? t.map(() => lane.v[0]) : lane.v, l: lane.w ? lane.l.map((i) => lane.w[i]) : lane.l };
});
const boxes = all("[data-lane]");
const values = boxes.map((box) => one(".value", box.parentElement));
const before = (times, ms) => {
  let low = 0, high = times.length;
  while (low < high) { const mid = (low + high) >> 1; if (times[mid] <= ms) low = mid + 1; else high = mid; }
  return low - 1;
};
const figure = (lane, v) => {
  if (v === null || v === undefined) return "\u2013";
  // A place between the loudspeakers.
  if (lane.s && Math.abs(v) <= 1) return Math.abs(v) < 0.045 ? "middle" : Math.round(100 * Math.abs(v)) + "% " + (v < 0 ? "left" : "right");
  const words = ((lane.x || 1) * v).toFixed(lane.d);
  return (Number(words) === 0 ? words.replace("-", "") : words.replace("-", "\u2212")) + (lane.u ? (lane.u[0] === "\u00b0" ? "" : lane.u[0] === "%" ? "\u202f" : "\u00a0") + lane.u : "");
};
const read = (lane, t) => {
  const ms = Math.round(1000 * t);
  let i = before(lane.t, ms);
  const near = i + 1 < lane.t.length && (i < 0 || lane.t[i + 1] - ms < ms - lane.t[i]) ? i + 1 : i;
  if (lane.k === "curve") return Math.abs(lane.t[near] - ms) > lane.g ? "\u2013" : figure(lane, lane.v[near]);
  if (lane.k === "spans") {
    // Spans may overlap: the latest one that has not ended yet is shown.
    for (let tries = 0; i >= 0 && tries < 50; i--, tries++)
      if (ms < lane.e[i]) {
        // Of those that share their time (a shot's swatches) the first is the largest.
        while (i > 0 && lane.t[i - 1] === lane.t[i] && lane.e[i - 1] === lane.e[i]) i--;
        return lane.l[i] || figure(lane, lane.v[i]);
      }
    return "\u2013";
  }
  return Math.abs(lane.t[near] - ms) <= 10 * data.duration ? lane.l[near] || figure(lane, lane.v[near]) : "\u2013";
};
const rest = one("#rest");
const readAll = (t) => boxes.forEach((box, i) => {
  if (values[i] && (!rest || rest.open || !rest.contains(box))) values[i].textContent = read(lanes[box.dataset.lane], t);
});

// The table of a lane, built when it is opened: spans and marks as they are, a curve in sixty equal steps.
const row = (t, cells) => {
  const made = make("tr"), head = make("th", undefined, { scope: "row" });
  head.append(make("a", clock(t), { href: "#t=" + t.toFixed(3) }));
  if (data.timecode) head.append(make("span", timecode(t), { class: "code-at" }));
  made.append(head, ...cells.map((words) => make("td", words)));
  return made;
};
const rows = (lane) => {
  if (lane.k !== "curve")
    return [[lane.e ? "From" : "At", ...(lane.e ? ["To"] : []), "What", ...(lane.h ? ["Time known by"] : []), "Value"],
      lane.t.map((ms, i) => row(ms / 1000, [...(lane.e ? [clock(lane.e[i] / 1000)] : []), lane.l[i], ...(lane.h ? [lane.h[i]] : []), figure(lane, lane.v[i])]))];
  const parts = Array.from({ length: 60 }, () => []);
  lane.t.forEach((ms, i) => { if (lane.v[i] !== null) parts[Math.min(59, Math.floor((60 * ms) / 1000 / data.duration))].push(lane.v[i]); });
  return [["From", "Lowest", "Highest"],
    parts.map((part, i) => row((i * data.duration) / 60, part.length ? [figure(lane, Math.min(...part)), figure(lane, Math.max(...part))] : ["\u2013", "\u2013"]))];
};
const tabulate = (twin) => {
  const section = twin.closest(".lane"), box = twin.box || one(".twin-box", twin);
  twin.box = box;
  if (!twin.open) { twin.append(box); return; }
  section.append(box);
  if (one("table", box)) return;
  const [head, body] = rows(lanes[twin.dataset.table]);
  const holder = make("div", undefined, { class: "table", tabindex: "0", role: "group", "aria-label": one("h4", twin).textContent + ", table" });
  const table = make("table"), top = make("thead"), names = make("tr"), rest = make("tbody");
  table.append(make("caption", one("h4", twin).textContent, { class: "vh" }));
  names.append(...head.map((words) => make("th", words, { scope: "col" })));
  top.append(names);
  rest.append(...body);
  table.append(top, rest);
  holder.append(table);
  box.append(holder);
  if (lanes[twin.dataset.table].n) box.append(make("p", "The other " + (lanes[twin.dataset.table].n - body.length) + " are in the reading."));
};
document.addEventListener("toggle", (event) => { if (event.target.matches(".twin")) tabulate(event.target); }, true);

// The curves of "All measurements" are drawn when they are opened.
const SVG = "http://www.w3.org/2000/svg";
const drawCurve = (box) => {
  const lane = lanes[box.dataset.lane], svg = one("svg", box);
  if (!lane.y || svg.firstChild) return;
  const [low, high, ...limits] = lane.y;
  const x = (ms) => ((ms / data.duration) * 1).toFixed(1), y = (v) => (57 - 54 * Math.min(Math.max((v - low) / (high - low), 0), 1)).toFixed(1);
  const inner = document.createElementNS(SVG, "svg"), add = (tag, attributes) => {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    inner.append(made);
  };
  for (const [name, value] of Object.entries({ viewBox: "0 0 1000 60", preserveAspectRatio: "none", width: "100%", height: "60" })) inner.setAttribute(name, value);
  for (const v of limits) add("line", { x1: 0, x2: 1000, y1: y(v), y2: y(v), class: "limit" });
  let path = "", gap = true;
  lane.t.forEach((ms, i) => {
    if (lane.v[i] === null) { gap = true; return; }
    path += (gap ? "M" : "L") + x(ms) + " " + y(lane.v[i]);
    gap = false;
  });
  add("path", { d: path, class: "line" });
  svg.append(inner);
};
if (rest) rest.addEventListener("toggle", () => { if (rest.open) { all("[data-lane]", rest).forEach(drawCurve); readAll(now); } });

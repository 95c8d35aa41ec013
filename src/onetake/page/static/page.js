"use strict";
// One clock for the whole page. All times are seconds from the film's first frame; a player counts from the
// file's earliest stream, which starts `offset` seconds earlier.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const root = document.documentElement;
  const one = (what, from = document) => from.querySelector(what);
  const all = (what, from = document) => [...from.querySelectorAll(what)];
  const media = one("#media"), scroll = one("#scroll"), sheet = one("#sheet"), hair = one(".hair"), status = one("#status");
  const phone = matchMedia("screen and (max-width: 899px)"), calm = matchMedia("(prefers-reduced-motion: reduce)");
  const step = data.rate ? data.rate[1] / data.rate[0] : 0.04;
  let now = 0, from = null, until = null, claim = "", keys = true, written = 0, ours = 0, quiet = 0;
  root.classList.add("live");

  const clamp = (t) => Math.min(Math.max(t, 0), data.duration);
  const brief = (t) => String(Math.round(t * 1000) / 1000);
  const clock = (t, places = 1) => {
    const n = 10 ** places, all = Math.round(Math.max(t, 0) * n), s = Math.floor(all / n);
    const h = Math.floor(s / 3600), m = Math.floor(s / 60) % 60, two = (x) => String(x).padStart(2, "0");
    return (h ? h + ":" + two(m) : m) + ":" + two(s % 60) + (places ? "." + String(all % n).padStart(places, "0") : "");
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
  const ready = () => media && media.readyState > 0 && !media.error;
  const say = (words) => {
    status.textContent = words;
    clearTimeout(quiet);
    quiet = setTimeout(() => { status.textContent = ""; }, 4000);
  };

  // Lanes: the value shown at a moment.
  const lanes = data.lanes.map((lane) => {
    let sum = 0;
    return { ...lane, t: lane.t.map((d) => (sum += d)) };
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
    return (lane.p ? 100 * v : v).toFixed(lane.d).replace("-", "\u2212") + (lane.u ? " " + lane.u : "");
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
  const readAll = (t) => lanes.forEach((lane, i) => { if (values[i]) values[i].textContent = read(lane, t); });

  // The address names the moment and the claim.
  const address = () => {
    const span = from !== null && until !== null;
    const t = span ? brief(from) + "," + brief(until) : brief(now);
    const hash = "#t=" + t + (claim ? "&claim=" + claim : "");
    written = performance.now();
    if (hash !== location.hash) history.replaceState(null, "", hash);
  };
  const parse = (hash) => {
    const words = new URLSearchParams(hash.replace(/^#/, ""));
    if (!words.has("t")) return null;
    const [start, end] = words.get("t").split(",").map(Number);
    if (!Number.isFinite(start)) return null;
    const id = words.get("claim") || "";
    return { start: clamp(start), end: Number.isFinite(end) && end > start ? Math.min(end, data.duration) : null, claim: /^[a-z-]*$/.test(id) ? id : "" };
  };

  const show = (t, follow = true) => {
    now = clamp(t);
    root.style.setProperty("--at", (now / data.duration).toFixed(5));
    one("#now").textContent = clock(now) + timecode(now);
    if (hair.hidden) readAll(now);
    if (follow && phone.matches && scroll) {
      ours = performance.now();
      scroll.scrollLeft = (now / data.duration) * (sheet.offsetWidth - innerWidth);
    }
  };
  const free = () => { from = until = null; };
  const seek = (t, follow = true) => {
    show(t, follow);
    if (ready()) media.currentTime = now + data.offset;
    address();
  };
  const pick = (id, into) => {
    claim = id;
    all(".current").forEach((e) => e.classList.remove("current"));
    if (!id) return;
    all(`[data-claim="${id}"]:is(.note, tr, .phrase)`).forEach((e) => e.classList.add("current"));
    const target = into && (one(`.note[data-claim="${id}"]`) || one("#claim-" + id));
    if (target) target.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
  };
  const go = (spot, play, into) => {
    pick(spot.claim, into);
    from = spot.end === null ? null : spot.start;
    until = spot.end;
    seek(spot.start);
    if (!play) return;
    if (ready()) media.play().catch(() => say("Press play to watch these seconds"));
    else say(clock(spot.start) + ": the film is not here; choose your copy to watch");
  };

  // The player, where there is one.
  const watch = media && media.requestVideoFrameCallback
    ? (then) => media.requestVideoFrameCallback((_, frame) => then(frame.mediaTime - data.offset, step))
    : (then) => requestAnimationFrame(() => then(media.currentTime - data.offset, 0));
  // `t` is the time of the visible frame, `lasts` its length: the frame at `until` belongs to what follows.
  const tick = (t, lasts) => {
    if (media.paused) return;
    show(t);
    if (until !== null && t >= from - step && t + lasts >= until - step / 2) { media.pause(); return; }
    if (performance.now() - written > 1000 && until === null) address();
    watch(tick);
  };
  if (media) {
    media.addEventListener("play", () => {
      if (until !== null && (now < from - 0.05 || now >= until - step / 2)) {
        if (now < from - 0.05) free(); else seek(from);
      }
      watch(tick);
    });
    // Where no frame is drawn (a page in the background) the player still reports the time now and then.
    media.addEventListener("timeupdate", () => {
      if (until !== null && !media.paused && media.currentTime - data.offset >= until) media.pause();
    });
    media.addEventListener("pause", () => { show(media.currentTime - data.offset); address(); });
    media.addEventListener("seeked", () => {
      const t = media.currentTime - data.offset;
      if (until !== null && (t < from - 0.1 || t > until + 0.1)) free();
      show(t);
      address();
    });
    media.addEventListener("error", () => { one("#film-note").hidden = false; });
    media.addEventListener("loadedmetadata", () => {
      const found = media.duration - data.offset;
      one("#film-note").hidden = true;
      if (Math.abs(found - data.duration) > Math.max(0.5, 0.005 * data.duration))
        say("This copy is " + clock(found) + " long, the film that was read is " + clock(data.duration) + ": is it the same cut?");
      if (now > 0) media.currentTime = now + data.offset;
    });
    one("#copy").addEventListener("change", (event) => {
      const file = event.target.files[0];
      if (!file) return;
      if (media.src.startsWith("blob:")) URL.revokeObjectURL(media.src);
      media.src = URL.createObjectURL(file);
      if (file.size !== data.bytes) say("This is not the file that was read; its length is compared");
    });
  }

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
      hair.hidden = false;
      one("#now").textContent = clock(t) + timecode(t);
      readAll(t);
    });
    surface.addEventListener("pointerleave", () => { hair.hidden = true; show(now, false); });
    surface.addEventListener("click", (event) => {
      if (event.target.closest("a")) return;
      free();
      seek(place(event, surface));
    });
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const hash = link && (link.getAttribute("href") || "");
    const spot = hash && hash.startsWith("#t=") && !event.metaKey && !event.ctrlKey ? parse(hash) : null;
    if (!spot) return;
    event.preventDefault();
    go(spot, true, false);
  });
  addEventListener("hashchange", () => { const spot = parse(location.hash); if (spot) go(spot, false, true); });
  if (scroll) scroll.addEventListener("scroll", () => {
    if (!phone.matches || performance.now() - ours < 150 || (media && !media.paused)) return;
    free();
    show((scroll.scrollLeft / Math.max(sheet.offsetWidth - innerWidth, 1)) * data.duration, false);
    clearTimeout(scroll.settled);
    scroll.settled = setTimeout(() => seek(now, false), 150);
  }, { passive: true });

  // Keys.
  const claims = all("tr[data-first]").map((row) => row.dataset.first);
  const toClaim = (by) => {
    if (!claims.length) return;
    const at = claims.findIndex((c) => parse(c).claim === claim);
    const next = at < 0 ? (by > 0 ? 0 : claims.length - 1) : (at + by + claims.length) % claims.length;
    go(parse(claims[next]), false, true);
    say(claim.replaceAll("-", " ") + ", " + clock(now));
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
  const help = one("#help");
  const orders = {
    " ": toggle, k: toggle, j: () => { free(); seek(now - 5); }, l: faster,
    ArrowLeft: () => { free(); seek(now - 1); }, ArrowRight: () => { free(); seek(now + 1); },
    ",": () => { free(); toFrame(-1); }, ".": () => { free(); toFrame(1); },
    "[": () => { free(); toShot(-1); }, "]": () => { free(); toShot(1); },
    n: () => toClaim(1), p: () => toClaim(-1), "?": () => help.showModal(),
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

  const start = parse(location.hash);
  if (start) go(start, false, true); else show(0);
})();

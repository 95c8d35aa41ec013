// What is shown first: the moment and the claim of the address, else one note as an example.
const asked = parse(location.hash);
if (asked) go(asked, false, true);
else {
  show(0);
  const first = one(".note[data-claim]:has(.mark.no)") || one(".note[data-claim]");
  if (first && !phone.matches) openNote(first, false);
}

// On paper all notes follow the review, in columns; in its margin they would run on for pages.
addEventListener("beforeprint", () => {
  const prose = one("#review .prose"), holder = make("div", undefined, { class: "print-notes", "aria-hidden": "true" });
  if (!prose || one(".print-notes")) return;
  all(".note:not(.slight)", prose).forEach((note) => { const copy = note.cloneNode(true); copy.removeAttribute("id"); holder.append(copy); });
  prose.after(holder);
  root.classList.add("printing");
});
addEventListener("afterprint", () => { root.classList.remove("printing"); all(".print-notes").forEach((e) => e.remove()); });

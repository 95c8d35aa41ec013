// What is shown first: the moment and the claim of the address, else one note as an example.
const asked = parse(location.hash);
if (asked) go(asked, false, true);
else {
  show(0);
  const first = one(".note[data-claim]:has(.mark.no)") || one(".note[data-claim]");
  if (first && !phone.matches) openNote(first, false);
}

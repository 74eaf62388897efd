// ruleid: text-citation-residue
// Sessions expire after an hour.
const hour = 3600;
// ruleid: text-citation-residue
// See the docs
// ok: text-citation-residue
const turn = search0();
// ok: text-citation-residue
// contentReference is a field of the answer
// ok: text-citation-residue
// turn 0: search

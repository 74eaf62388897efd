// ruleid: text-citation-residue
// Sessions expire after an hour. :contentReference[oaicite:3]{index=3}
const hour = 3600;
// ruleid: text-citation-residue
// See the docs 【12†source】
// ok: text-citation-residue
const turn = search0();
// ok: text-citation-residue
// contentReference is a field of the answer
// ok: text-citation-residue
// turn 0: search

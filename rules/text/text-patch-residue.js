// ruleid: text-patch-residue
*** Begin Patch
// ruleid: text-patch-residue
*** Update File: src/app.js
// ok: text-patch-residue
const marker = '*** End Patch';
// ok: text-patch-residue
// >>>>>>> REPLACE
const shifted = a >>> 7;
// ok: text-patch-residue
/***** Begin of file *****/

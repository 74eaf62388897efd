const fs = require('fs');
const path = require('path');
const AdmZip = require('adm-zip');
const unzipper = require('unzipper');

function extract(stream, folder) {
  stream.pipe(unzipper.Parse()).on('entry', (entry) => {
    // ruleid: javascript-archive-slip
    entry.pipe(fs.createWriteStream(path.join(folder, path.basename(entry.path))));
  });
}

function extractAll(file, folder) {
  for (const entry of new AdmZip(file).getEntries()) {
    const target = path.join(folder, path.basename(entry.entryName));
    // ok: javascript-archive-slip
    fs.writeFileSync(target, entry.getData());
    // ruleid: javascript-archive-slip
    fs.writeFileSync(path.join(folder, path.basename(entry.entryName)), entry.getData());
  }
}

function extractChecked(stream, folder) {
  const root = path.resolve(folder) + path.sep;
  stream.pipe(unzipper.Parse()).on('entry', (entry) => {
    const target = path.resolve(folder, entry.path);
    if (!target.startsWith(root)) {
      entry.autodrain();
      return;
    }
    // ok: javascript-archive-slip
    entry.pipe(fs.createWriteStream(target));
  });
}

function log(entry) {
  // ok: javascript-archive-slip
  fs.writeFileSync('last-entry.txt', entry.size.toString());
}

module.exports = { extract, extractAll, extractChecked, log };

const { exec, execFile, execFileSync, execSync } = require('child_process');
const cp = require('child_process');

function convert(input, output) {
  // ruleid: javascript-command-injection-parameter
  return execSync(`convert "${input}" -resize 50% "${output}"`);
}

function commitsOf(author, callback) {
  // ruleid: javascript-command-injection-parameter
  cp.exec(`git log --author=${author} --oneline`, callback);
}

const listFolder = (folder) =>
  new Promise((resolve, reject) => {
    // ruleid: javascript-command-injection-parameter
    exec('ls -l ' + folder, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });

const BRANCH = 'main';
function safe(command, count, file) {
  // ok: javascript-command-injection-parameter
  execSync(command);
  // ok: javascript-command-injection-parameter
  execSync(`git checkout ${BRANCH}`);
  // ok: javascript-command-injection-parameter
  execSync(`git log -n ${Number(count)}`);
  // ok: javascript-command-injection-parameter
  execFileSync('git', ['log', '--', file]);
  // ok: javascript-command-injection-parameter
  execFile('convert', [`${file}.png`, file], () => undefined);
  // ok: javascript-command-injection-parameter
  return execSync('git rev-parse HEAD').toString();
}

module.exports = { convert, commitsOf, listFolder, safe };

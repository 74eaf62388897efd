// Says what this Node.js cannot read: `path<TAB>message` for each file that is neither a script, as require() reads it, nor a module.
// Runs with --experimental-vm-modules. Nothing of the files is run.
const { readFileSync } = require('node:fs');
const vm = require('node:vm');

for (const path of process.argv.slice(2)) {
  const text = readFileSync(path, 'utf8').replace(/^#!.*/, '');
  try {
    vm.compileFunction(text, ['exports', 'require', 'module', '__filename', '__dirname'], { filename: path });
    continue;
  } catch (asScript) {
    try {
      new vm.SourceTextModule(text, { identifier: path });
    } catch (asModule) {
      const isModule = /import statement|'export'|import\.meta|await is only valid/.test(asScript.message);
      process.stdout.write(`${path}\t${(isModule ? asModule : asScript).message}\n`);
    }
  }
}

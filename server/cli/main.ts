#!/usr/bin/env node
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** Words after `lintel hook` that make it an ordinary command. */
const COMMANDS: readonly string[] = ['install', 'uninstall', '--help', '-h'];

/** `lintel` as a process: an agent that waits for its hook does not load the rest of the command line. */
const [command, word] = process.argv.slice(2);
const answersEvent = command === 'hook' && !COMMANDS.includes(word ?? '');
// A grammar is used for a few milliseconds here: compiling it a second time, for speed, takes longer than that.
if (answersEvent) setFlagsFromString('--liftoff-only');
createRequire(__filename)(answersEvent ? './hookMain.js' : './cliMain.js');

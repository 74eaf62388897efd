import type { ScanResult } from '../engine/index';
import { isSecretFinding } from './actions/allowSecret';
import type { FileReader } from './fileReader';
import { fileName } from './uris';

/** Whether a file says what Git leaves out. */
export function isIgnoreFile(uri: string): boolean {
  return fileName(uri) === '.gitignore';
}

/** Files that Git leaves out, such as `.env`: a secret in one is where it belongs, and no scan of the workspace looks there either. */
export class IgnoredFiles {
  private known = new Map<string, Promise<boolean>>();

  constructor(private readonly files: Pick<FileReader, 'ignored'>) {}

  /** The result for a file, without its secrets where Git leaves it out. */
  async apply(uri: string, result: ScanResult): Promise<ScanResult> {
    if (!result.findings.some(isSecretFinding) || !(await this.isIgnored(uri))) return result;
    const findings = result.findings.filter((finding) => !isSecretFinding(finding));
    return { ...result, findings, resultId: `${result.resultId}-ignored` };
  }

  /** What Git leaves out may have changed. */
  drop(): void {
    this.known = new Map();
  }

  private isIgnored(uri: string): Promise<boolean> {
    const known = this.known.get(uri) ?? this.files.ignored(uri);
    this.known.set(uri, known);
    return known;
  }
}

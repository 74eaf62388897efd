/** Lines that an Agent Trace record speaks of, counted from 1, both inclusive, in the file as it was at `revision`. */
export interface TracedLines {
  readonly path: string;
  readonly first: number;
  readonly last: number;
  readonly tool?: string;
  /** The commit that the numbers are of; absent: of the time of the record. */
  readonly revision?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface TraceRange {
  readonly start_line?: unknown;
  readonly end_line?: unknown;
  readonly contributor?: { readonly type?: unknown };
}

interface TraceRecord {
  readonly timestamp?: unknown;
  readonly vcs?: { readonly type?: unknown; readonly revision?: unknown };
  readonly tool?: { readonly name?: unknown };
  readonly files?: readonly { readonly path?: unknown; readonly conversations?: readonly { readonly contributor?: { readonly type?: unknown }; readonly ranges?: readonly TraceRange[] }[] }[];
}

const MOST_RECORDS = 20_000;

/** Reads a file of Agent Trace records (0.1.0), one JSON object a line: the lines that a model wrote, alone or with a person. Never throws. */
export function parseAgentTrace(text: string): TracedLines[] {
  return text.split('\n').slice(-MOST_RECORDS).flatMap((line) => {
    if (line.trim() === '') return [];
    try {
      return linesIn(JSON.parse(line) as TraceRecord);
    } catch {
      return [];
    }
  });
}

function linesIn({ timestamp, vcs, tool, files }: TraceRecord): TracedLines[] {
  const at = Date.parse(String(timestamp));
  const revision = vcs?.type === 'git' && typeof vcs.revision === 'string' && /^[0-9a-f]{7,64}$/.test(vcs.revision) ? vcs.revision : undefined;
  const name = typeof tool?.name === 'string' ? tool.name.slice(0, 60) : undefined;
  return (files ?? []).flatMap(({ path, conversations }) =>
    (conversations ?? []).flatMap(({ contributor, ranges }) =>
      (ranges ?? []).flatMap((range): TracedLines[] => {
        const type = range.contributor?.type ?? contributor?.type;
        const { start_line: first, end_line: last } = range;
        if (typeof path !== 'string' || (type !== 'ai' && type !== 'mixed') || !Number.isInteger(first) || !Number.isInteger(last)) return [];
        const lines = { first: first as number, last: last as number };
        return lines.first < 1 || lines.last < lines.first ? [] : [{ path, ...lines, at: Number.isNaN(at) ? 0 : at, ...(revision === undefined ? {} : { revision }), ...(name === undefined ? {} : { tool: name }) }];
      }),
    ),
  );
}

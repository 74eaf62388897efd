import { CodeLens, Disposable, EventEmitter, Hover, languages, MarkdownString, OverviewRulerLane, Range, ThemeColor, Uri, window, workspace, type CodeLensProvider, type HoverProvider, type TextDocument, type TextEditor } from 'vscode';
import { type Region, SURE } from '../../server/provenance';
import { SCHEMES } from '../clientOptions';
import type { Feature, Lintel } from '../lintel';
import { countOf } from '../words';
import { findingsIn, rangeOf } from '../provenance/findings';
import { sourceText, writerOf } from '../provenance/words';

/** Milliseconds that changes are collected for before anything is drawn. */
const CALM = 120;

type Shown = 'off' | 'findings' | 'all';

/** A thin bar beside machine-written lines, a lane in the overview ruler, and a code lens: quiet, and only where there is something to see. */
export const aiMarks: Feature = (lintel) => {
  const bar = window.createTextEditorDecorationType({
    isWholeLine: true,
    gutterIconPath: Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><rect x="12" width="2" height="16" fill="#a371f7"/></svg>')}`),
    gutterIconSize: 'contain',
    overviewRulerColor: new ThemeColor('charts.purple'),
    overviewRulerLane: OverviewRulerLane.Left,
  });
  const lenses = new Lenses(lintel);
  const selector = SCHEMES.map((scheme) => ({ scheme }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = (): void => {
    timer = undefined;
    for (const editor of window.visibleTextEditors) drawBar(lintel, editor, bar);
    lenses.refresh();
  };
  const soon = (): void => { timer ??= setTimeout(draw, CALM); };
  const hover: HoverProvider = { provideHover: (document, position) => hoverAt(lintel, document, position.line) };
  return Disposable.from(
    bar,
    lenses,
    languages.registerCodeLensProvider(selector, lenses),
    languages.registerHoverProvider(selector, hover),
    lintel.machine.onDidChange(soon),
    languages.onDidChangeDiagnostics(soon),
    window.onDidChangeVisibleTextEditors(soon),
    workspace.onDidChangeTextDocument(soon),
    workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('lintel.ai')) soon(); }),
    new Disposable(() => { clearTimeout(timer); }),
  );
};

function shownIn(document: TextDocument): Shown {
  return workspace.getConfiguration('lintel', document).get<Shown>('ai.decorations', 'findings');
}

/** The regions of a document that are marked: all, or those that hold findings and that nobody has reviewed. */
function marked({ machine }: Lintel, document: TextDocument): Region[] {
  const shown = shownIn(document);
  const open = machine.get(document.uri);
  if (shown === 'off' || !open || open.text !== document.getText()) return [];
  return machine.regions(open).filter((region) => shown === 'all' || (!machine.isReviewed(open, region) && findingsIn(document.uri, region).length > 0));
}

function drawBar(lintel: Lintel, editor: TextEditor, bar: Parameters<TextEditor['setDecorations']>[0]): void {
  editor.setDecorations(bar, marked(lintel, editor.document).map((region) => rangeOf(region)));
}

class Lenses implements CodeLensProvider, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(private readonly lintel: Lintel) {}

  refresh(): void {
    this.#changed.fire();
  }

  provideCodeLenses(document: TextDocument): CodeLens[] {
    return marked(this.lintel, document).flatMap((region) => {
      const open = this.lintel.machine.get(document.uri);
      const reviewed = open && this.lintel.machine.isReviewed(open, region);
      const found = findingsIn(document.uri, region).length;
      const lines = countOf(region.last - region.first + 1, 'line');
      const range = new Range(region.first, 0, region.first, 0);
      const title = `${region.confidence >= SURE ? 'AI-written' : 'Probably AI-written'} (${[...writerOf(region), lines].join(', ')})${found > 0 ? `: ${countOf(found, 'finding')}` : ''}${reviewed ? ', reviewed' : ''}`;
      const args = [document.uri.toString(), region.first];
      return [
        new CodeLens(range, { title, tooltip: sourceText(region), command: 'lintel.ai.review', arguments: args }),
        ...(reviewed ? [] : [new CodeLens(range, { title: 'Mark reviewed', command: 'lintel.ai.markReviewed', arguments: args })]),
        new CodeLens(range, { title: 'Not AI', tooltip: 'Forget that a machine wrote these lines', command: 'lintel.ai.notMachine', arguments: args }),
      ];
    });
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** How it is known and how sure it is, on the first line of a region and on its findings. */
function hoverAt(lintel: Lintel, document: TextDocument, line: number): Hover | undefined {
  const region = marked(lintel, document).find(({ first, last }) => first <= line && line <= last);
  if (!region || (line !== region.first && !findingsIn(document.uri, region).some(({ range }) => range.start.line <= line && line <= range.end.line))) return undefined;
  const text = new MarkdownString(`${sourceText(region)} [Not AI](command:lintel.ai.notMachine?${encodeURIComponent(JSON.stringify([document.uri.toString(), region.first]))})`);
  text.isTrusted = { enabledCommands: ['lintel.ai.notMachine'] };
  return new Hover(text, rangeOf(region));
}

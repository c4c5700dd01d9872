/** The summary for the citizen as a PDF: tagged, with its language and title, in the same words as the page. */
import PDFDocument from 'pdfkit';
import type { SummaryPart, SummaryText } from '@skala/widgets/summary-text';
import type { Language } from '../settings.ts';

type Document = InstanceType<typeof PDFDocument>;

/** Names of PDF's standard structure types. */
type Tag = 'H1' | 'H2' | 'P';

const regular = 'Helvetica';
const bold = 'Helvetica-Bold';

export async function summaryPdf(text: SummaryText, language: Language): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 64,
    lang: language === 'da' ? 'da-DK' : 'en-GB',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: text.title },
  });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(pieces)));
    document.on('error', reject);
  });
  write(document, text);
  document.end();
  return ended;
}

function write(document: Document, { title, lead, entries, caution, site }: SummaryText): void {
  const root = document.struct('Document');
  document.addStructure(root);
  const say = (tag: Tag, text: string, size = 12, font = regular): void => {
    root.add(
      document.struct(tag, {}, () => {
        document.font(font).fontSize(size).text(text);
        document.moveDown(0.5);
      }),
    );
  };
  const part = ({ title: heading, lines, areas }: SummaryPart): void => {
    document.moveDown(0.5);
    say('H2', heading, 15, bold);
    for (const line of lines) say('P', line);
    for (const { name, says } of areas) say('P', `${name}: ${says}`);
  };
  say('H1', title, 20, bold);
  say('P', lead);
  entries.forEach(part);
  if (caution !== undefined) say('P', caution);
  site.forEach(part);
  root.end();
}

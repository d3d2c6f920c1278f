import { createHash } from 'node:crypto';
import { http, HttpResponse } from 'msw';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { DraftCard, SubmissionArrival } from '../src/phone/network/cards.ts';

type Input = Record<string, unknown>;
type Asked = { operation: string; input: Input };

/**
 * The server as far as the phone's sending knows it: it keeps what it was given under client ids, and answers the same
 * again. A test says where the line is cut: before a request arrives, or after, so that only the answer is lost.
 */
export class PhoneServer {
  readonly asked: Asked[] = [];
  readonly files = new Map<string, { id: string; sha256: string; size: number }>();
  readonly submissions = new Map<string, Input>();
  readonly hazards = new Map<string, Input>();
  readonly allSafe = new Map<string, Input>();
  readonly signatures: Input[] = [];
  readonly drafts = new Map<string, DraftCard>();
  personId: string | undefined = 'person-1';
  /** Refuses an operation with this code and these details. */
  refusals = new Map<string, { code: string; details?: Input }>();
  /** What arrived of uploads that were cut. */
  readonly pieces = new Map<string, Uint8Array>();
  /** of files, in bytes */
  uploaded = 0;
  /** What happens to the next requests, one each: 'lost' never arrives, 'unanswered' arrives and its answer does not. */
  line: ('lost' | 'unanswered' | 'through')[] = [];
  /** After how many bytes the next uploads are cut, one each. */
  cuts: number[] = [];
  /** A server that forgets to list a file in its receipt. */
  forgetsFiles = false;
  /** How the time of what is handed in is judged. */
  arrival: SubmissionArrival = 'ON_TIME';

  get handlers() {
    return [
      http.post('*/graphql', async ({ request }) => this.overTheLine(async () => this.answer((await request.json()) as never))),
      http.get('*/files/uploads/:clientId', ({ params }) => this.overTheLine(async () => this.tellUpload(String(params['clientId'])))),
      http.post('*/files', async ({ request }) => this.overTheLine(async () => this.keepFile(request))),
    ];
  }

  private async overTheLine(work: () => Promise<HttpResponse<never> | Response>): Promise<Response> {
    const line = this.line.shift() ?? 'through';
    if (line === 'lost') return HttpResponse.error();
    const response = await work();
    return line === 'unanswered' ? HttpResponse.error() : response;
  }

  private async keepFile(request: Request): Promise<Response> {
    const clientId = request.headers.get('x-client-id') ?? '';
    const before = this.pieces.get(clientId) ?? new Uint8Array();
    const offset = Number(request.headers.get('x-upload-offset') ?? 0);
    if (offset > 0 && offset !== before.length) return refusedFile('CONFLICT', 409);
    const cut = this.cuts.shift();
    const sent = new Uint8Array(await request.arrayBuffer()).slice(0, cut);
    this.uploaded += sent.length;
    const bytes = new Uint8Array([...before.slice(0, offset), ...sent]);
    if (cut !== undefined) {
      this.pieces.set(clientId, bytes);
      return HttpResponse.error();
    }
    const refusal = this.refusals.get('files');
    if (refusal) return refusedFile(refusal.code, 400);
    const total = request.headers.get('x-upload-size');
    if (total !== null && bytes.length < Number(total)) {
      this.pieces.set(clientId, bytes);
      return HttpResponse.json({ offset: bytes.length }, { status: 202 });
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const kept = this.files.get(clientId) ?? { id: `file-${this.files.size + 1}`, sha256, size: bytes.length };
    this.files.set(clientId, kept);
    this.pieces.delete(clientId);
    return HttpResponse.json({ ...kept, contentType: request.headers.get('content-type') });
  }

  private tellUpload(clientId: string): Response {
    const file = this.files.get(clientId) ?? null;
    return HttpResponse.json({ offset: file?.size ?? this.pieces.get(clientId)?.length ?? 0, file });
  }

  private answer({ query, variables }: { query: string; variables: { input?: Input } }): Response {
    const operation = /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '';
    const input = variables.input ?? {};
    this.asked.push({ operation, input });
    const refusal = this.refusals.get(operation);
    if (refusal) return refused(refusal.code, refusal.details);
    switch (operation) {
      case 'PhoneWho':
        return this.personId ? answered({ viewer: { person: { id: this.personId } } }) : refused('UNAUTHENTICATED');
      case 'PhoneSaveDraft':
        return this.saveDraft(input);
      case 'PhoneSubmit':
        return this.submit(input);
      case 'PhoneAllSafe':
        this.allSafe.set(input['clientId'] as string, input);
        return answered({ declareAllSafe: { task: { id: input['task'] }, submission: { status: 'COMPLETE', arrival: this.arrival } } });
      case 'PhoneSign':
        this.signatures.push(input);
        return answered({ signSubmission: { submission: { id: input['submission'], files: this.receipt() } } });
      case 'PhoneRaiseHazard':
        this.hazards.set(input['clientId'] as string, input);
        return answered({ raiseHazard: { hazard: { id: 'hazard-1', number: 'YH-2026-0001', photos: this.receipt() } } });
      default:
        throw new Error(`the phone asked for ${operation}`);
    }
  }

  private saveDraft({ task, answers, revision }: Input): Response {
    const current = this.drafts.get(task as string);
    if ((current?.revision ?? 0) !== revision) return refused('CONFLICT', { current });
    const draft = { id: 'draft', answers: answers as Answers, revision: revision + 1, updatedAt: '2026-11-25T08:00:00Z' };
    this.drafts.set(task as string, draft);
    return answered({ saveDraft: { draft } });
  }

  private submit(input: Input): Response {
    const clientId = input['clientId'] as string;
    const before = this.submissions.get(clientId);
    if (before && JSON.stringify(before) !== JSON.stringify(input)) return refused('CLIENT_ID_REUSED');
    this.submissions.set(clientId, input);
    const status = this.arrival === 'AFTER_CLOSING' ? 'HELD' : 'COMPLETE';
    const submission = { id: `submission-of-${clientId}`, status, arrival: this.arrival, files: this.receipt() };
    return answered({ submitTask: { task: { id: input['task'] }, submission } });
  }

  private receipt(): { sha256: string }[] {
    return this.forgetsFiles ? [] : [...this.files.values()].map(({ sha256 }) => ({ sha256 }));
  }
}

function refusedFile(code: string, status: number): Response {
  return HttpResponse.json({ error: { code, message: '', messages: {}, details: {} } }, { status });
}

function answered(data: object): Response {
  return HttpResponse.json({ data });
}

function refused(code: string, details: Input = {}): Response {
  const extensions = { code, details, messages: { 'zh-CN': '不行', en: 'No' }, correlationId: 'c-1' };
  return HttpResponse.json({ data: null, errors: [{ message: '不行', extensions }] });
}

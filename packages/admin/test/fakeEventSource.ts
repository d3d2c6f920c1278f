/** jsdom has no EventSource: this one is opened and fed by the test. */
export class FakeEventSource extends EventTarget {
  static readonly opened: FakeEventSource[] = [];
  readonly url: string;
  closed = false;

  constructor(url: string) {
    super();
    this.url = url;
    FakeEventSource.opened.push(this);
  }

  close(): void {
    this.closed = true;
  }

  open(): void {
    this.dispatchEvent(new Event('open'));
  }

  lose(): void {
    this.dispatchEvent(new Event('error'));
  }

  send(data: unknown): void {
    this.dispatchEvent(new MessageEvent('next', { data: JSON.stringify({ data }) }));
  }

  /** The one still open that asks for this. */
  static of(operation: string): FakeEventSource {
    const found = FakeEventSource.opened.findLast(({ url, closed }) => !closed && decodeURIComponent(url).includes(operation));
    if (!found) throw new Error(`nothing listens to ${operation}`);
    return found;
  }
}

/** jsdom has no EventSource: this one is opened and fed by the test. */
export class FakeEventSource extends EventTarget {
  static readonly opened: FakeEventSource[] = [];
  static readonly CLOSED = 2;
  readonly url: string;
  closed = false;
  readyState = 0;

  constructor(url: string) {
    super();
    this.url = url;
    FakeEventSource.opened.push(this);
  }

  close(): void {
    this.closed = true;
    this.readyState = FakeEventSource.CLOSED;
  }

  open(): void {
    this.dispatchEvent(new Event('open'));
  }

  /** The line breaks: the browser tries again by itself. */
  lose(): void {
    this.dispatchEvent(new Event('error'));
  }

  /** Any answer but 200: the browser gives up. */
  refuse(): void {
    this.readyState = FakeEventSource.CLOSED;
    this.dispatchEvent(new Event('error'));
  }

  /** The server's last word. */
  complete(): void {
    this.dispatchEvent(new MessageEvent('complete', { data: '' }));
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

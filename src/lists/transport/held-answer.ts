interface Head {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeadersInit;
}

/**
 * An answer whose body has come in whole: it is kept as it came, and decoded where it is asked for as text. A usual
 * Response encodes and copies what it is made of, which of tens of megabytes takes longer than reading them.
 */
export class HeldAnswer extends Response {
  readonly #body: ArrayBuffer | string;
  readonly #head: Head;

  constructor(body: ArrayBuffer | string, head: Head) {
    const { status, statusText, headers } = head;
    super(null, { status, statusText, headers });
    this.#body = body;
    this.#head = head;
  }

  override text(): Promise<string> {
    const body = this.#body;
    return Promise.resolve(typeof body === 'string' ? body : new TextDecoder().decode(body));
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text()) as unknown;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.#usual().arrayBuffer();
  }

  override blob(): Promise<Blob> {
    return this.#usual().blob();
  }

  override clone(): HeldAnswer {
    return new HeldAnswer(this.#body, this.#head);
  }

  #usual(): Response {
    return new Response(this.#body, { headers: this.#head.headers });
  }
}

import type { Response } from 'express';

/** Answers in the Bot Connector's error form: `{ error: { code, message } }`. */
export function connectorError(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message } });
}

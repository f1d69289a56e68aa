// The open pages: each gets the sheets it has loaded, all get the menus, the sidebar, the news.

import type { WebSocket } from 'ws';
import type { FromPage, ToPage } from './protocol';

export interface PageHandlers {
  open(): ToPage[];
  load(id: string): ToPage[];
  /** Anything a page asks for; answers go to this page alone. */
  ask(message: Exclude<FromPage, { type: 'open' | 'load' }>): ToPage[];
}

/** A page that has asked for so much and read so little is gone. */
const STUCK = 256 * 1024 * 1024;

export class Sockets {
  private readonly pages = new Map<WebSocket, Set<string>>();

  add(socket: WebSocket, handlers: () => PageHandlers): void {
    this.pages.set(socket, new Set());
    socket.on('close', () => this.pages.delete(socket));
    socket.on('error', () => socket.close());
    socket.on('message', (data) => {
      const message = parse(String(data));
      if (!message) return;
      const loaded = this.pages.get(socket);
      if (message.type === 'open') {
        loaded?.clear();
        this.send(socket, handlers().open());
      } else if (message.type === 'load') {
        const answer = handlers().load(message.id);
        loaded?.add(message.id);
        this.send(socket, answer);
      } else this.send(socket, handlers().ask(message));
    });
  }

  /** To every page; what concerns a sheet only to those that have loaded it. */
  broadcast(messages: readonly ToPage[]): void {
    const texts = messages.map((message) => ({ message, text: JSON.stringify(message) }));
    for (const [socket, loaded] of this.pages) {
      if (socket.bufferedAmount > STUCK) socket.terminate();
      for (const { message, text } of texts) if (!ofSheet(message) || loaded.has(message.id)) socket.send(text);
    }
  }

  close(): void {
    for (const socket of this.pages.keys()) socket.close(1001);
  }

  private send(socket: WebSocket, messages: readonly ToPage[]): void {
    for (const message of messages) socket.send(JSON.stringify(message));
  }
}

const ofSheet = (message: ToPage): message is Extract<ToPage, { type: 'sheet' | 'cells' | 'lines' }> => message.type === 'sheet' || message.type === 'cells' || message.type === 'lines';

function parse(text: string): FromPage | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'type' in value ? (value as FromPage) : undefined;
  } catch {
    return undefined;
  }
}

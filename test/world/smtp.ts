import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** How the server treats messages from now on. */
export interface SmtpHabits {
  /** Refuses every recipient with this code. */
  refuses?: number;
  /** Takes the message and hangs up before it has said so. */
  hangsUp?: boolean;
}

/** A mail server of the tests: real SMTP on the loopback, and what arrived. */
export class TestMailServer {
  readonly arrived: ParsedMail[] = [];
  habits: SmtpHabits = {};
  private server?: SMTPServer;
  private port = 0;

  static async open(): Promise<TestMailServer> {
    const mail = new TestMailServer();
    await mail.up();
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Listens where it listened before. */
  async up(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      closeTimeout: 50,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, answer) => {
        const { refuses } = this.habits;
        answer(refuses ? Object.assign(new Error(`no mailbox <${address}>`), { responseCode: refuses }) : null);
      },
      onData: (stream, session, answer) => {
        simpleParser(stream).then((message) => {
          this.arrived.push(message);
          if (this.habits.hangsUp) this.hangUp();
          else answer(null);
        }, answer);
      },
    });
    server.on('error', () => undefined); // connections that are cut are what this is about
    this.server = server;
    await new Promise<void>((listening) => server.listen(this.port, '127.0.0.1', listening));
    this.port = (server.server.address() as AddressInfo).port;
  }

  async down(): Promise<void> {
    await new Promise<void>((closed) => (this.server ? this.server.close(closed) : closed()));
    this.server = undefined;
  }

  private hangUp(): void {
    const connections = this.server?.connections as Set<{ close(): void; _socket: { destroy(): void } }> | undefined;
    for (const connection of connections ?? []) connection._socket.destroy();
  }
}

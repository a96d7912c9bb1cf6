import type { CommandTable } from './command.ts'

/** Every command. Each is a module of its own, so that reading a QR code loads no database. */
export const COMMANDS: CommandTable = {
  serve: {
    about: { vi: 'Chạy máy chủ.', en: 'Runs the server.' },
    load: async () => (await import('./serve.ts')).serve,
  },
}

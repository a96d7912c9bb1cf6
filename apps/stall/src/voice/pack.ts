/** Where each word starts and how long it takes, in milliseconds, inside one sound file. */
export type VoicePack = {
  readonly name: Readonly<Record<string, string>>
  readonly language: string
  readonly clips: Readonly<Record<string, readonly [startMs: number, lengthMs: number]>>
}

/** The pack that ships with the till; recordings of a person take its place. */
export const MACHINE_PACK = 'vi-may'
const CACHE = 'voice-1'

export type LoadedPack = { readonly pack: VoicePack; readonly sound: ArrayBuffer }

/** Fetches a pack once and keeps it on the phone, so that it speaks with no network, too. */
export async function loadPack(id: string): Promise<LoadedPack> {
  // Beside the page, which has one address.
  const base = `voice/${id}`
  const [about, sound] = await Promise.all([kept(`${base}.json`), kept(`${base}.mp3`)])
  return { pack: (await about.json()) as VoicePack, sound: await sound.arrayBuffer() }
}

async function kept(path: string): Promise<Response> {
  const cache = 'caches' in globalThis ? await caches.open(CACHE).catch(() => undefined) : undefined
  const before = await cache?.match(path)
  if (before) return before
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  await cache?.put(path, response.clone()).catch(() => undefined)
  return response
}

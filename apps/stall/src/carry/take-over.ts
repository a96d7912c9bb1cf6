import type { Till } from '../till/till.ts'
import { fileOf, type Gathered, gather } from './frames.ts'
import { keepCarried } from './keep-carried.ts'
import { unpack } from './packed.ts'
import { readRescue } from './read-rescue.ts'

/** Where the taking over of another phone's book stands. */
export type Taking = {
  readonly gathered?: Gathered
  readonly notice?: 'taken' | 'wrong' | 'nocamera'
  /** How many acts were taken. */
  readonly count?: number
}

/** One more code was seen. */
export async function takeFrame(till: Till, text: string): Promise<void> {
  const { taking = {} } = till.state
  if (taking.notice === 'taken') return
  const gathered = gather(taking.gathered, text)
  if (gathered === undefined || gathered === taking.gathered) return
  till.set({ taking: { gathered } })
  const file = fileOf(gathered)
  if (file === undefined) return
  await takeText(till, (await unpack(file)) ?? '')
}

/** A whole rescue file, from the camera or from the phone's files. */
export async function takeText(till: Till, text: string): Promise<void> {
  const packs = readRescue(text)
  if (packs === undefined) return till.set({ taking: { notice: 'wrong' } })
  till.set({ taking: { notice: 'taken', count: await keepCarried(till, packs) } })
}

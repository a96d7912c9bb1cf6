import { isId, isInstant } from '@cho40/values'
import type { Carried } from './carried.ts'

/**
 * The acts in a rescue file of another phone. Undefined for anything else; what an act says is judged by
 * the market alone.
 */
export function readRescue(text: string): readonly Carried[] | undefined {
  try {
    const file: unknown = JSON.parse(text)
    if (!isRecord(file) || file['kind'] !== 'cho40-unsent-events' || file['version'] !== 1) {
      return undefined
    }
    const stalls = file['stalls']
    return Array.isArray(stalls) && stalls.every(isCarried) ? stalls : undefined
  } catch {
    return undefined
  }
}

function isCarried(value: unknown): value is Carried {
  if (!isRecord(value)) return false
  const { stallId, deviceId, offset, events } = value
  return (
    isId('stall', stallId) &&
    isId('device', deviceId) &&
    typeof offset === 'number' &&
    Array.isArray(events) &&
    events.every(isEvent)
  )
}

function isEvent(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { id, seq, at, act } = value
  return isId('evt', id) && Number.isSafeInteger(seq) && isInstant(at) && isRecord(act)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

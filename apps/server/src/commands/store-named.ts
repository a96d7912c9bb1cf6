import { err, type Result } from '@cho40/values'
import { type S3Place, s3PlaceIn } from '../photo-s3-place.ts'
import type { UsageProblem } from './usage-problem.ts'

/** Which stores there are is told by the environment alone: a secret is no argument. */
export function storeNamed(
  which: 'CHO40_S3' | 'CHO40_MIRROR_S3',
): Result<S3Place | undefined, UsageProblem> {
  const place = s3PlaceIn(process.env, which)
  if (place.ok) return place
  return err({
    type: 'OptionInvalid',
    option: place.problem.missing.join(', '),
    found: '',
    expected: {
      vi: `đủ bốn biến ${which}_URL, _REGION, _KEY_ID, _SECRET, hoặc không biến nào`,
      en: `all four of ${which}_URL, _REGION, _KEY_ID, _SECRET, or none`,
    },
  })
}

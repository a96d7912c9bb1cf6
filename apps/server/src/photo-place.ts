import { join } from 'node:path'
import type { PhotoShrinkDep, PhotoStoreDep } from '@cho40/core/catalogue'
import { photosOnDisk } from './photo-disk.ts'
import { photosInS3 } from './photo-s3.ts'
import type { S3Place } from './photo-s3-place.ts'
import { photoShrinker } from './photo-shrink.ts'

/** Pictures beside the database, or in a store that speaks S3 when one is named. */
export function photoDeps(of: {
  readonly dataDir: string
  readonly s3?: S3Place | undefined
}): PhotoStoreDep & PhotoShrinkDep {
  const photos = of.s3 ? photosInS3(of.s3) : photosOnDisk(join(of.dataDir, 'photos'))
  return { photos, ...photoShrinker() }
}

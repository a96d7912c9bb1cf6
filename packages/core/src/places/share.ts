import type { BasisPoints } from '@cho40/values'
import { invariant } from '@cho40/values'

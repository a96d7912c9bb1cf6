import {
  BRANCHES,
  type Branch,
  PRODUCT_SETS,
  type ProductSet,
  productSet,
} from '@cho40/core/catalogue'
import { foldText } from '@cho40/values'
import type { Language } from '../language.ts'
import { BRANCHES_EN, SETS_EN } from '../text/branch-names.ts'

/** The six branches in the order of the decision. */
export const BRANCH_LIST = Object.keys(BRANCHES) as readonly Branch[]

/** The last branch's name is a sentence; its address is not. */
const LONG_SLUGS: Readonly<Partial<Record<Branch, string>>> = { III: 'duoc-lieu', VI: 'du-lich' }

export function branchName(branch: Branch, language: Language): string {
  return language === 'en' ? BRANCHES_EN[branch] : BRANCHES[branch]
}

export function setName({ number, name }: ProductSet, language: Language): string {
  return language === 'en' ? (SETS_EN[number - 1] ?? name) : name
}

/** `/nganh/thuc-pham`, in every language: an address is shared between readers of both. */
export function branchPath(branch: Branch): string {
  return `/nganh/${LONG_SLUGS[branch] ?? slugOf(BRANCHES[branch])}`
}

/** `/nganh/thuc-pham/che-bien-tu-gao-ngu-coc` */
export function setPath(set: ProductSet): string {
  return `${branchPath(set.branch)}/${slugOf(set.name)}`
}

export function branchAt(slug: string): Branch | undefined {
  return BRANCH_LIST.find((branch) => branchPath(branch) === `/nganh/${slug}`)
}

export function setAt(branch: Branch, slug: string): ProductSet | undefined {
  return PRODUCT_SETS.find((set) => set.branch === branch && slugOf(set.name) === slug)
}

export function setsOf(branch: Branch): readonly ProductSet[] {
  return PRODUCT_SETS.filter((set) => set.branch === branch)
}

/** Down from the kind of goods to a product; nothing when nobody has said what it is. */
export function productTrail(
  setNumber: number | null,
  language: Language,
): { readonly path: string; readonly name: string }[] {
  const set = setNumber === null ? undefined : productSet(setNumber)
  if (!set) return []
  return [
    { path: branchPath(set.branch), name: branchName(set.branch, language) },
    { path: setPath(set), name: setName(set, language) },
  ]
}

function slugOf(name: string): string {
  return foldText(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

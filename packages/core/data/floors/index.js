import buudien from './buudien.json' with { type: 'json' }
import shopee from './shopee.json' with { type: 'json' }
import tiktokShop from './tiktok_shop.json' with { type: 'json' }
import voso from './voso.json' with { type: 'json' }

/** The files as they are; `src/catalogue/channels/floors.ts` holds them to their schema. */
export const FLOOR_FILES = [buudien, voso, shopee, tiktokShop]

import { decodeText } from "./decode.ts";
import { NO_PAGE, type ReadFormat } from "./types.ts";

/** Plain text: the decoded file unchanged, a BOM apart. */
export const readText: ReadFormat = async (bytes) => ({ text: decodeText(bytes).text, page: NO_PAGE });

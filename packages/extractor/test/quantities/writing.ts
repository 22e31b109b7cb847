/** Ways of writing a whole number, for tests that read it back. */

const CHARS = "零一二三四五六七八九";
const PLACES = ["", "十", "百", "千"];

/** A number under ten thousand in characters, by the rules of writing: one 零 for inner gaps, none at the end. */
function underTenThousand(n: number): string {
  let out = "";
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) {
      gap = out !== "";
      continue;
    }
    out += `${gap ? "零" : ""}${CHARS[digit]!}${PLACES[place]!}`;
    gap = false;
  }
  return out;
}

/** 一百二十三万零五: the number in characters, up to 一万亿. */
export function inWords(n: number): string {
  if (n < 10_000) return underTenThousand(n);
  const [size, unit] = n >= 100_000_000 ? [100_000_000, "亿"] : [10_000, "万"];
  const low = n % size;
  const rest = low === 0 ? "" : `${low < size / 10 ? "零" : ""}${inWords(low)}`;
  return `${inWords(Math.floor(n / size))}${unit}${rest}`;
}

/** 1,234,567. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** 123.4567万: exact, the point moved in the string. */
export function scaled(n: number, places: number, unit: string): string {
  const digits = String(n).padStart(places + 1, "0");
  const fraction = digits.slice(-places).replace(/0+$/, "");
  return `${digits.slice(0, -places)}${fraction === "" ? "" : `.${fraction}`}${unit}`;
}

// What a light's own attributes say of the fields of its actions: which of them it can do, within which limits, and in which kind of colour.

const TRANSITION = 32; // the bit in supported_features
const COLORS = {
  rgb_color: { modes: ["rgb", "rgbw", "rgbww"], toRgb: rgb => rgb, fromRgb: rgb => rgb },
  hs_color: { modes: ["hs"], toRgb: hsToRgb, fromRgb: rgbToHs },
  xy_color: { modes: ["xy"], toRgb: xyToRgb, fromRgb: rgbToXy },
};

/** Returns {toRgb, fromRgb}, if the field is a colour. */
export function colorOf(field) {
  return COLORS[field];
}

/** Returns the colour of a light as red, green and blue, if it has one. */
export function rgbOf(attributes) {
  for (const [field, { toRgb }] of Object.entries(COLORS)) {
    const value = attributes[field];
    if (Array.isArray(value) && value.length >= 2 && value.every(Number.isFinite)) return toRgb(value).map(Math.round);
  }
  return undefined;
}

/** Returns the fields that this entity can do, as it can do them; of anything but a light all. */
export function suited(fields, attributes) {
  const { supported_color_modes: modes, effect_list: effects, supported_features: features } = attributes;
  if (!Array.isArray(modes)) return fields;
  const color = Object.keys(COLORS).find(field => COLORS[field].modes.some(mode => modes.includes(mode)));
  const able = {
    brightness: modes.some(mode => mode !== "onoff"),
    color_temp_kelvin: modes.includes("color_temp"),
    effect: Array.isArray(effects) && effects.length > 0,
    transition: (features & TRANSITION) !== 0,
  };
  return fields
    .filter(({ name }) => (colorOf(name) ? name === color : able[name] ?? true))
    .map(field => {
      if (field.name === "effect") return { ...field, type: "CHOICE", choices: effects };
      if (field.name !== "color_temp_kelvin") return field;
      return { ...field, min: attributes.min_color_temp_kelvin ?? field.min, max: attributes.max_color_temp_kelvin ?? field.max };
    });
}

/** Returns a text that changes when what {@link suited} returns may change. */
export function shapeOf({ supported_color_modes, effect_list, supported_features, min_color_temp_kelvin, max_color_temp_kelvin }) {
  return JSON.stringify([supported_color_modes, effect_list, supported_features, min_color_temp_kelvin, max_color_temp_kelvin]);
}

function hsToRgb([hue, saturation]) {
  const part = offset => {
    const at = (offset + hue / 60) % 6;
    return 255 * (1 - (saturation / 100) * Math.max(0, Math.min(at, 4 - at, 1)));
  };
  return [part(5), part(3), part(1)];
}

function rgbToHs([red, green, blue]) {
  const high = Math.max(red, green, blue);
  const range = high - Math.min(red, green, blue);
  if (!range) return [0, 0];
  let hue = (red - green) / range + 4;
  if (high === red) hue = (green - blue) / range;
  else if (high === green) hue = (blue - red) / range + 2;
  const round = number => Math.round(number * 10) / 10;
  return [round((hue * 60 + 360) % 360), round((range / high) * 100)];
}

// Between sRGB and CIE xy by the matrices for lamps' wide gamut, as Philips publishes them for Hue.
function xyToRgb([x, y]) {
  if (y <= 0) return [255, 255, 255];
  const [bigX, bigZ] = [x / y, (1 - x - y) / y];
  const linear = [
    1.656492 * bigX - 0.354851 - 0.255038 * bigZ,
    -0.707196 * bigX + 1.655397 + 0.036152 * bigZ,
    0.051713 * bigX - 0.121364 + 1.01153 * bigZ,
  ].map(part => Math.max(0, part));
  const high = Math.max(...linear);
  return linear.map(part => {
    const share = part / high;
    return 255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055);
  });
}

function rgbToXy(rgb) {
  const [red, green, blue] = rgb.map(part => {
    const share = part / 255;
    return share > 0.04045 ? ((share + 0.055) / 1.055) ** 2.4 : share / 12.92;
  });
  const bigX = red * 0.664511 + green * 0.154324 + blue * 0.162028;
  const bigY = red * 0.283881 + green * 0.668433 + blue * 0.047685;
  const bigZ = red * 0.000088 + green * 0.07231 + blue * 0.986039;
  const sum = bigX + bigY + bigZ;
  if (!sum) return [0.3127, 0.329];
  const round = number => Math.round(number * 10_000) / 10_000;
  return [round(bigX / sum), round(bigY / sum)];
}

// A picture as the letterhead takes it.

/** So wide it is sharp on paper. */
const WIDEST = 600;

/** A picture that a person chose, as a PNG that is no larger than it has to be; none where the browser cannot read it. */
export async function asPng(file: Blob): Promise<Uint8Array | null> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return null;
  }
  const scale = Math.min(1, WIDEST / picture.width);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((done) => { canvas.toBlob(done, "image/png"); });
  return png && new Uint8Array(await png.arrayBuffer());
}

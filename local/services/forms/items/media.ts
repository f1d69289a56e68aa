// Pictures and videos in a form.

import { Blob, blobData } from '../../base/blob';
import type { EnumValue } from '../../enums';
import { exception } from '../../errors';
import { executionOf, guard } from '../../guard';
import { matchSignature, signatureError } from '../../signature';
import { Alignment } from '../enums';
import { BaseItem } from '../item-base';

/** Place and size of pictures and videos. */
abstract class Media extends BaseItem {
  getAlignment(): EnumValue {
    return Alignment[this.item$().alignment as 'LEFT'];
  }
  getWidth(): number {
    return this.item$().width;
  }
  setAlignment(alignment: EnumValue): this {
    matchSignature(`${this.path$()}.setAlignment`, arguments, ['Alignment']);
    return this.set$((item) => {
      item.alignment = alignment.name();
    });
  }
  setWidth(width: number): this {
    matchSignature(`${this.path$()}.setWidth`, arguments, ['Number']);
    return this.set$((item) => {
      item.width = width;
    });
  }
}
export class ImageItem extends Media {
  getImage(): Blob | null {
    const { image } = this.item$();
    return image ? new Blob(executionOf(this), { name: null, contentType: image.contentType, bytes: executionOf(this).codec.fromBase64(image.base64) }) : null;
  }
  setImage(image: unknown): this {
    const data = blobData(image);
    if (!data) throw signatureError('FormApp.ImageItem.setImage', arguments);
    const saved = { contentType: data.contentType ?? '', base64: executionOf(this).codec.toBase64(data.bytes) };
    return this.set$((item) => {
      item.image = saved;
    });
  }
}
guard(ImageItem, 'FormApp.ImageItem');

export class VideoItem extends Media {
  setVideoUrl(youtubeUrl: string): this {
    matchSignature('FormApp.VideoItem.setVideoUrl', arguments, ['String']);
    if (!/^https?:\/\/(www\.)?(youtube\.com|youtu\.be)\//.test(youtubeUrl)) throw exception('Invalid argument: youtubeUrl');
    return this.set$((item) => {
      item.videoUrl = youtubeUrl;
    });
  }
}
guard(VideoItem, 'FormApp.VideoItem');

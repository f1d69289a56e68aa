// CellImage and its builder: an image in a cell, kept as an IMAGE formula.

import { exception, executionOf, ServiceObject, type Execution } from '../kernel';
import { E } from './enums';
import { publish } from './publish';

interface ImageData {
  url: string | null;
  title: string;
  description: string;
}

let dataOf: (image: object) => ImageData | undefined;

abstract class CellImageBase extends ServiceObject {
  static {
    dataOf = (image) => (#data in image ? (image as CellImageBase).#data : undefined);
  }
  readonly #data: ImageData;
  readonly valueType = E.ValueType.IMAGE as unknown as GoogleAppsScript.Spreadsheet.ValueType;
  constructor(execution: Execution, data: ImageData) {
    super(execution);
    this.#data = data;
  }
  getAltTextDescription(): string {
    return this.#data.description;
  }
  getAltTextTitle(): string {
    return this.#data.title;
  }
  getContentUrl(): string {
    throw exception('Unexpected error while getting the method or property getContentUrl on object SpreadsheetApp.CellImage.');
  }
  getUrl(): string | null {
    return this.#data.url;
  }
}

class CellImageService extends CellImageBase implements GoogleAppsScript.Spreadsheet.CellImage {
  toBuilder(): GoogleAppsScript.Spreadsheet.CellImageBuilder {
    return new CellImageBuilderService(executionOf(this), { ...imageData(this) });
  }
}
publish(CellImageService, 'CellImage');

export class CellImageBuilderService extends CellImageBase implements GoogleAppsScript.Spreadsheet.CellImageBuilder {
  constructor(execution: Execution, data: ImageData = { url: null, title: '', description: '' }) {
    super(execution, data);
  }
  build(): GoogleAppsScript.Spreadsheet.CellImage {
    return new CellImageService(executionOf(this), { ...imageData(this) });
  }
  setAltTextDescription(description: string): this {
    imageData(this).description = description;
    return this;
  }
  setAltTextTitle(title: string): this {
    imageData(this).title = title;
    return this;
  }
  setSourceUrl(url: string): this {
    imageData(this).url = url;
    return this;
  }
  toBuilder(): GoogleAppsScript.Spreadsheet.CellImageBuilder {
    return new CellImageBuilderService(executionOf(this), { ...imageData(this) });
  }
}
publish(CellImageBuilderService, 'CellImageBuilder');

function imageData(image: object): ImageData {
  const data = dataOf(image);
  if (!data) throw exception('Object is not of type CellImage.');
  return data;
}

/** The formula that shows an image given as a value; undefined for anything else. */
export function cellImageFormula(value: unknown): string | undefined {
  const url = typeof value === 'object' && value !== null ? dataOf(value)?.url : undefined;
  return typeof url === 'string' ? `=IMAGE("${url.replace(/"/g, '""')}")` : undefined;
}

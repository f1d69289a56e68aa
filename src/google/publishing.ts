// Methods of forms that Google published in 2025 and the type package does not know yet: types only.

declare global {
  namespace GoogleAppsScript {
    namespace Forms {
      interface FormApp {
        create(title: string, isPublished: boolean): Form;
      }
      interface Form {
        isPublished(): boolean;
        setPublished(enabled: boolean): Form;
      }
    }
  }
}

/** A form with them. */
export type Form = GoogleAppsScript.Forms.Form;

// Methods of forms that Google published in 2025 and the type package does not know yet.

declare namespace GoogleAppsScript {
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

// The mark that a form rang while another action held the lock: whoever held it looks again before leaving the rest to the hourly clock.

const KEY = 'bell';

export const ring = (): void => {
  PropertiesService.getDocumentProperties().setProperty(KEY, '1');
};

export const isRinging = (): boolean => PropertiesService.getDocumentProperties().getProperty(KEY) !== null;

export const silence = (): void => {
  PropertiesService.getDocumentProperties().deleteProperty(KEY);
};

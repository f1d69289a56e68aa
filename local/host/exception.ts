// An error as Google's services throw it.

/** name "Exception"; the services make it an error of the script's realm. */
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

// The document's lock around everything that writes.

/** How long a person is asked to wait for another's action, in milliseconds. */
const PATIENCE = 20000;

/** Runs `work` alone in this document; null when another execution holds the lock for longer than `patience`, in milliseconds. */
export const withDocumentLock = <T>(work: () => T, patience = PATIENCE): { value: T } | null => {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(patience)) return null;
  try {
    return { value: work() };
  } finally {
    // Others must see what was written before they may begin.
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
};

/** How long a pull waits for another pull of the same person: hardly at all, for the other one looks again before it ends. */
const PULL_PATIENCE = 200;

/** Runs `work` while no other execution of this person pulls answers; null when one does. It does not keep anybody from the register. */
export const withPullLock = <T>(work: () => T): { value: T } | null => {
  const lock = LockService.getUserLock();
  if (!lock.tryLock(PULL_PATIENCE)) return null;
  try {
    return { value: work() };
  } finally {
    lock.releaseLock();
  }
};

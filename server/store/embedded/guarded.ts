// Opens databases; no other file does. Every call of the native module is noted as presence in the store, so that no thread is killed inside one.
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { inside } from '../presence';

type Options = ConstructorParameters<typeof DatabaseSync>[1];

/** What a database hands out and is native as well: statements. */
function isNative(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'run' in value && 'all' in value;
}

/** The same object, each of whose methods and properties is used with the presence of the thread noted. */
function guarded<T extends object>(native: T): T {
  return new Proxy(native, {
    get(target, name) {
      const value: unknown = inside(() => Reflect.get(target, name, target));
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const result: unknown = inside(() => Reflect.apply(value, target, args));
        return isNative(result) ? guarded(result) : result;
      };
    },
  });
}

export function openDatabase(path: string, options: Options): DatabaseSyncInstance {
  return guarded(inside(() => new DatabaseSync(path, options)));
}

import { every, symmetricKeys, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => every(symmetricKeys(model), ({ body }) => body['enable_key_rotation'] === true && body['deletion_window_in_days'] === 30),
  bad: { terraform: { file: 'hardened/operations-key.tf', find: /enable_key_rotation += true/, replace: 'enable_key_rotation = false' } },
};

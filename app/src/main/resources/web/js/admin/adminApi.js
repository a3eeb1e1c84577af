/** HTTP client of the administration; the page of visitors has another one. `/openapi.yaml` describes the responses. */

import { apiAddress } from '../address.js';
import { ApiError } from '../apiError.js';
import { setClock } from './format.js';

/** @param {() => string} key the API key */
export function adminApi(key) {
  async function request(method, path, json) {
    const headers = { Accept: 'application/json', 'X-API-Key': key() };
    if (json) headers['Content-Type'] = 'application/json';
    let response;
    try {
      response = await fetch(apiAddress(path), { method, headers, body: json && JSON.stringify(json) });
    } catch {
      throw ApiError.offline();
    }
    setClock(response.headers.get('Date'));
    if (!response.ok) throw await ApiError.of(response);
    return response.status === 204 ? undefined : response.json();
  }

  return {
    overview: () => request('GET', ['admin', 'overview']),
    activity: () => request('GET', ['admin', 'activity']),
    keys: () => request('GET', ['admin', 'keys']),
    addKey: (name, scopes) => request('POST', ['admin', 'keys'], { name, scopes }),
    removeKey: name => request('DELETE', ['admin', 'keys', name]),
    retrain: () => request('POST', ['model', 'retrain']),
    cancel: () => request('DELETE', ['model', 'retrain']),
    rollBack: () => request('POST', ['model', 'rollback']),
    shelves: user => request('GET', ['users', user, 'shelves']),
  };
}

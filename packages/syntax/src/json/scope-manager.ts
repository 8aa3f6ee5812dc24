/** A variable as ESLint knows it. */
interface Variable {
  readonly name: string;
  readonly identifiers: readonly never[];
  readonly references: readonly never[];
  readonly defs: readonly never[];
  readonly scope: GlobalScope;
}

const NONE: readonly never[] = Object.freeze([]);

/** The one scope of a file without code; ESLint puts the globals of the configuration there. */
class GlobalScope {
  readonly type = "global";
  readonly isStrict = false;
  readonly upper = null;
  readonly childScopes = NONE;
  readonly functionExpressionScope = false;
  readonly references = NONE;
  readonly variables: Variable[] = [];
  readonly set = new Map<string, Variable>();
  readonly implicit = { variables: [], set: new Map<string, Variable>(), left: [] };
  readonly block: object;
  readonly variableScope: GlobalScope;
  /** ESLint 9 sets it. */
  through = NONE;

  constructor(block: object) {
    this.block = block;
    this.variableScope = this;
  }
}

/**
 * The scopes of a file without code: a parser that brings its own spares ESLint the walk over all nodes to find that there are none.
 * https://eslint.org/docs/latest/extend/scope-manager-interface
 */
export class EmptyScopeManager {
  readonly scopes: readonly [GlobalScope];

  constructor(program: object) {
    this.scopes = [new GlobalScope(program)];
  }

  get globalScope(): GlobalScope {
    return this.scopes[0];
  }

  /** Since ESLint 10. */
  addGlobals(names: readonly string[]): void {
    const [scope] = this.scopes;
    for (const name of names) {
      if (scope.set.has(name)) continue;
      const variable: Variable = { name, identifiers: NONE, references: NONE, defs: NONE, scope };
      scope.variables.push(variable);
      scope.set.set(name, variable);
    }
  }

  acquire(node: object): GlobalScope | null {
    const [scope] = this.scopes;
    return node === scope.block ? scope : null;
  }

  getDeclaredVariables(): readonly never[] {
    return NONE;
  }
}

import { Component, type ComponentChildren } from 'preact';
import { Failure } from './states';

/** A page that breaks takes neither the way around nor the telephone number with it. A new `at` is a new try. */
export class Guard extends Component<{ at: string; children: ComponentChildren }, { brokenAt: string | null }> {
  override state = { brokenAt: null as string | null };

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ brokenAt: this.props.at });
  }

  override render() {
    return this.state.brokenAt === this.props.at ? <Failure onRetry={() => location.reload()} /> : this.props.children;
  }
}

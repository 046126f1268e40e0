package org.sunbridge.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;

/**
 * Which findings are meant; what is null does not restrict.
 *
 * @param run that opened them; a night means all its runs
 * @param state null means all that are not CLOSED
 * @param division code or beginning of a code
 * @param month the effective month
 * @param area never null: nobody sees beyond it
 */
public record FindingFilter(
    @Nullable Long run,
    @Nullable String job,
    @Nullable FindingType type,
    @Nullable FindingState state,
    @Nullable String benefit,
    @Nullable String division,
    @Nullable String month,
    AreaScope area) {

  /** Of every month. */
  public FindingFilter(
      @Nullable Long run,
      @Nullable String job,
      @Nullable FindingType type,
      @Nullable FindingState state,
      @Nullable String benefit,
      @Nullable String division,
      AreaScope area) {
    this(run, job, type, state, benefit, division, null, area);
  }

  public static FindingFilter all(AreaScope area) {
    return new FindingFilter(null, null, null, null, null, null, area);
  }

  public FindingFilter ofType(FindingType type) {
    return new FindingFilter(run, job, type, state, benefit, division, month, area);
  }

  public FindingFilter inState(FindingState state) {
    return new FindingFilter(run, job, type, state, benefit, division, month, area);
  }

  public FindingFilter ofRun(long run) {
    return new FindingFilter(run, job, type, state, benefit, division, month, area);
  }

  /** For the mapper, which does not see inside the area. */
  public List<String> divisions() {
    return area.divisions();
  }
}

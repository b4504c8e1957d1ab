package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A minute of what {@link InterruptTest} does for seconds. */
@Tag("processes")
final class InterruptIT {
  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMinuteOfInterruptsHarmsNothing(boolean nativeAccess) throws Exception {
    String said = TestProcess.run(nativeAccess, InterruptedThreads.class, temp.resolve("i"), 60);
    System.out.println("native access " + nativeAccess + ": " + said);
    assertThat(said)
        .matches("searches \\d+, cut short \\d+, interrupts \\d+, articles \\d+, faults 0\n");
  }
}

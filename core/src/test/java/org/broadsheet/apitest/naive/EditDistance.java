package org.broadsheet.apitest.naive;

/**
 * How many letters are left out, put in, exchanged, or exchanged for the next: the optimal string
 * alignment distance.
 */
final class EditDistance {
  private EditDistance() {}

  static int of(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    int[][] least = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
          continue;
        }
        int same = least[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        least[i][j] = Math.min(same, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          least[i][j] = Math.min(least[i][j], 1 + least[i - 2][j - 2]);
        }
      }
    }
    return least[a.length][b.length];
  }
}

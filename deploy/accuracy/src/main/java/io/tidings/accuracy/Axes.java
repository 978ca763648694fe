package io.tidings.accuracy;

/** The directions in which vectors differ most: principal axes, found one by one by power iteration. */
final class Axes {

    private static final int ROUNDS = 60;

    private Axes() {}

    /** The vectors seen along their principal axes, each of length 1. */
    static float[][] along(float[][] vectors, int count) {
        float[][] centred = centred(vectors);
        double[][] spread = spread(centred);
        double[][] axes = new double[count][];
        for (int i = 0; i < count; i++) {
            axes[i] = strongest(spread, i);
            remove(spread, axes[i]);
        }
        float[][] seen = new float[vectors.length][count];
        for (int row = 0; row < vectors.length; row++) {
            for (int axis = 0; axis < count; axis++) {
                seen[row][axis] = (float) product(axes[axis], centred[row]);
            }
            seen[row] = unit(seen[row]);
        }
        return seen;
    }

    static float[] unit(float[] vector) {
        double length = 0;
        for (float number : vector) {
            length += number * number;
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(Math.max(length, 1e-12)));
        }
        return unit;
    }

    private static float[][] centred(float[][] vectors) {
        double[] mean = new double[vectors[0].length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.length;
            }
        }
        float[][] centred = new float[vectors.length][mean.length];
        for (int row = 0; row < vectors.length; row++) {
            for (int i = 0; i < mean.length; i++) {
                centred[row][i] = (float) (vectors[row][i] - mean[i]);
            }
        }
        return centred;
    }

    private static double[][] spread(float[][] vectors) {
        int width = vectors[0].length;
        double[][] spread = new double[width][width];
        for (float[] vector : vectors) {
            for (int i = 0; i < width; i++) {
                add(spread[i], vector, (double) vector[i] / vectors.length);
            }
        }
        return spread;
    }

    private static void add(double[] sum, float[] vector, double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * vector[i];
        }
    }

    private static double product(double[] axis, float[] vector) {
        double sum = 0;
        for (int i = 0; i < axis.length; i++) {
            sum += axis[i] * vector[i];
        }
        return sum;
    }

    private static double[] strongest(double[][] spread, int start) {
        double[] axis = new double[spread.length];
        for (int i = 0; i < axis.length; i++) {
            axis[i] = 1 + (i * 31 + start * 17) % 7;
        }
        for (int round = 0; round < ROUNDS; round++) {
            axis = times(spread, axis);
        }
        return axis;
    }

    /** The product, of length 1. */
    private static double[] times(double[][] spread, double[] axis) {
        double[] product = new double[axis.length];
        double length = 0;
        for (int i = 0; i < axis.length; i++) {
            for (int j = 0; j < axis.length; j++) {
                product[i] += spread[i][j] * axis[j];
            }
            length += product[i] * product[i];
        }
        for (int i = 0; i < axis.length; i++) {
            product[i] /= Math.sqrt(length);
        }
        return product;
    }

    private static void remove(double[][] spread, double[] axis) {
        double strength = 0;
        for (int i = 0; i < axis.length; i++) {
            for (int j = 0; j < axis.length; j++) {
                strength += axis[i] * spread[i][j] * axis[j];
            }
        }
        for (int i = 0; i < axis.length; i++) {
            for (int j = 0; j < axis.length; j++) {
                spread[i][j] -= strength * axis[i] * axis[j];
            }
        }
    }
}

package et.aksum.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an amount over weighted lines so that the shares sum exactly to it: largest remainder method.
 * Equal remainders go to the earlier line, so the same input always gives the same split.
 */
public final class Allocation {
    private Allocation() {}

    /**
     * The share of each line, in the order of the weights; a negative total mirrors the split of the positive one.
     *
     * @throws InvalidInput when there is no line, a weight is negative, or all weights are zero
     */
    public static List<Money> split(Money total, List<BigDecimal> weights) {
        refuseUnusable(weights);
        int scale = total.currency().getDefaultFractionDigits();
        BigInteger units = total.amount().unscaledValue().abs();
        List<BigInteger> whole = wholeNumbers(weights);
        BigInteger sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);

        List<BigInteger> shares = new ArrayList<>(whole.size());
        List<BigInteger> remainders = new ArrayList<>(whole.size());
        for (BigInteger weight : whole) {
            BigInteger[] parts = units.multiply(weight).divideAndRemainder(sum);
            shares.add(parts[0]);
            remainders.add(parts[1]);
        }
        int missing = units.subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer line) -> remainders.get(line))
                        .reversed())
                .limit(missing)
                .forEach(line -> shares.set(line, shares.get(line).add(BigInteger.ONE)));

        boolean negative = total.isNegative();
        return shares.stream()
                .map(share -> new Money(new BigDecimal(negative ? share.negate() : share, scale), total.currency()))
                .toList();
    }

    private static void refuseUnusable(List<BigDecimal> weights) {
        if (weights.isEmpty()) {
            throw new InvalidInput("weights", "There is no line to allocate to: add at least one line.");
        }
        if (weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new InvalidInput("weights", "A weight is negative: give every line a weight of zero or more.");
        }
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            throw new InvalidInput(
                    "weights",
                    "All weights are zero: give at least one line a positive weight, or allocate by another basis.");
        }
    }

    private static List<BigInteger> wholeNumbers(List<BigDecimal> weights) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(weight -> weight.setScale(Math.max(scale, 0)).unscaledValue())
                .toList();
    }
}

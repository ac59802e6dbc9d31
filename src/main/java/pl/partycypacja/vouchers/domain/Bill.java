package pl.partycypacja.vouchers.domain;

import java.util.UUID;

/// What a training provider asks to be paid with a voucher (VOU-2).
///
/// @param amountGrosze not below zero
/// @param service what was done, in words
public record Bill(UUID trainingProviderId, long amountGrosze, String service, String invoiceNumber) {}

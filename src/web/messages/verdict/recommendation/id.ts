import type { RecommendationReason } from '../../../../domain/verdict/judgement.ts'
import type { Sentence } from '../../figures.ts'

/** Why a decision is advised to the leader. */
export const recommendations = {
  'all-met': () => 'Kelima syarat terpenuhi, dengan rencana yang didaftarkan sebelumnya: layak diperluas.',
  'works-proof-incomplete': () =>
    'Membaik dan disukai warga yang menjawab; teruskan sambil melengkapi bukti.',
  'works-plan-missing': () =>
    'Kelima syarat terpenuhi, tetapi belum ada rencana yang didaftarkan sebelum angka yang menunjukkannya: teruskan dan daftarkan.',
  'works-plan-too-early': () =>
    'Kelima syarat terpenuhi, tetapi angka yang dimulai sesudah rencana didaftarkan belum cukup: teruskan sampai cukup.',
  'works-plan-not-shown': () =>
    'Kelima syarat terpenuhi, tetapi angka yang dimulai sesudah rencana didaftarkan belum menunjukkan hasil yang direncanakan: teruskan sambil mengukurnya.',
  'unseen-lately': () =>
    'Sempat membaik, tetapi pada angka terbaru sudah tidak terlihat: cari tahu sebabnya.',
  'neither-better-nor-enjoyed': () =>
    'Tidak membaik sebesar yang layak dan tidak dinikmati warga yang menjawab: pertimbangkan untuk dihentikan.',
  burdens: () => 'Ada tanda bahwa warga terbebani: perbaiki dengan penanggung jawab dan tanggal.',
  'not-better': () => 'Belum terlihat perbaikan layak yang disebabkan inovasi ini: perbaiki.',
  'not-enjoyed': () => 'Warga yang menjawab belum menikmatinya: perbaiki.',
  'proof-missing': () => 'Buktinya belum cukup untuk memutuskan: minta bukti yang kurang.',
} satisfies Record<RecommendationReason, Sentence>

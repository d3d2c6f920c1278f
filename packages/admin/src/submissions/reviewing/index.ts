import RateReviewOutlinedIcon from '@mui/icons-material/RateReviewOutlined';
import { lazy } from 'react';
import { mayAny, type Manifest } from '../../data/manifest.ts';

export const reviews: Manifest = {
  name: 'reviews',
  pages: [{ path: '/reviews', Page: lazy(() => import('./ReviewQueuePage.tsx')) }],
  navigation: {
    to: '/reviews',
    label: 'shell.reviews',
    Icon: RateReviewOutlinedIcon,
    offeredTo: mayAny('submission.approve'),
    count: ({ counts }) => counts.awaitingReview,
  },
};
